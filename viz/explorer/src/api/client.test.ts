import { afterEach, expect, test, vi } from "vitest";
import { ask, written } from "./client";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A server that gives these answers, one after the other, and counts the questions. */
function server(...answers: Response[]) {
  const fetch = vi.fn(async () => answers.shift() ?? Response.error());
  vi.stubGlobal("fetch", fetch);
  vi.useFakeTimers();
  return fetch;
}

const busy = () =>
  new Response("The server is busy.", {
    status: 503,
    headers: { "Retry-After": "2", "Content-Type": "text/plain" },
  });

test("a question for which the server has no room yet is asked again", async () => {
  const fetch = server(busy(), Response.json({ hits: [] }));
  const answer = ask("search", { q: "iclei" });
  await vi.advanceTimersByTimeAsync(1999);
  expect(fetch).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toEqual({ hits: [] });
});

test("a server that stays busy refuses in the end", async () => {
  const fetch = server(busy(), busy(), busy(), busy());
  const answer = ask("search", { q: "unep" });
  const refused = expect(answer).rejects.toMatchObject({ status: 503 });
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
  expect(fetch).toHaveBeenCalledTimes(4);
});

test("what is refused for good is asked once", async () => {
  const fetch = server(new Response("no", { status: 404 }));
  await expect(ask("search", { q: "nobody" })).rejects.toMatchObject({ status: 404 });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a question is written with its lists and parameters, what is empty left out", () => {
  const asked = { role: ["funder", "party"], parameters: { city: "光州" }, on: "", plans: false };
  expect(decodeURIComponent(written(asked))).toBe("role=funder&role=party&parameters.city=光州");
});
