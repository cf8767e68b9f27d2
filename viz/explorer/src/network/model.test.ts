import { describe, expect, test } from "vitest";
import { communities, counted, FADED, HIDDEN, partnersShown, SHOWN, tiesShown } from "./appearance";
import { Lens } from "./drawing/lens";
import { inView, nearestTie } from "./drawing/pointing";
import { field } from "./field";
import { fold, found } from "./folded";
import { Model } from "./model";
import { mix, radius, shares, viridis } from "./scales";
import { START } from "./view";
import { DIRECTIONS, distance, towards } from "./way";

const [GWANGJU, UNEP, ICLEI] = [0, 1, 2];
const model = new Model(field());

describe("a network", () => {
  test("finds partners by path and by IRI", () => {
    expect(model.partner("/id/partner/unep")).toBe(UNEP);
    expect(model.partner("https://w3id.org/citypact/id/partner/iclei")).toBe(ICLEI);
    expect(model.partner("/id/partner/nobody")).toBeNull();
    expect(model.partner("")).toBeNull();
  });

  test("knows who works with whom", () => {
    expect(model.ties[UNEP]?.map((tie) => model.other(tie, UNEP))).toEqual([GWANGJU, ICLEI]);
    expect(model.tie(ICLEI, UNEP)).toBe(1);
    expect(model.tie(GWANGJU, ICLEI)).toBeNull();
  });

  test("ranks the most central first, also where low is central", () => {
    expect(model.ranks("degree")).toEqual([2, 1, 2]);
    expect(model.ranks("constraint")[UNEP]).toBe(1);
  });

  test("hides marks that reorder text", () => {
    const spoofed = new Model(field(["UN-Habitat\u202e (tatibaH-NU)", "UNEP", "ICLEI"]));
    expect(spoofed.name(0)).toBe("UN-Habitat (tatibaH-NU)");
  });
});

describe("how it looks", () => {
  test("partners without a tie at the date fade", () => {
    const view = { ...START, day: "2009-06-01", undated: true };
    const tie = tiesShown(model, view);
    expect([...partnersShown(model, view, tie)]).toEqual([FADED, SHOWN, SHOWN]);
    expect(counted(model, { tie })).toEqual({ partners: 2, certain: 0, possible: 1 });
  });

  test("a hidden kind takes its ties along", () => {
    const view = { ...START, hide: ["city"] };
    const tie = tiesShown(model, view);
    expect([...partnersShown(model, view, tie)]).toEqual([HIDDEN, SHOWN, SHOWN]);
    expect(counted(model, { tie })).toEqual({ partners: 2, certain: 1, possible: 0 });
  });

  test("communities without a colour of their own are one", () => {
    const many = { ...field(), nodes: { ...field().nodes, community: [0, 40, 41] } };
    expect(communities(new Model(many))).toEqual([
      { community: 0, partners: [GWANGJU] },
      { community: -1, partners: [UNEP, ICLEI] },
    ]);
  });

  test("area grows with the value between the least and the most", () => {
    const areas = [0, 0.5, 1].map((share) => radius(share, [2, 10]) ** 2);
    expect((areas[1] ?? 0) - (areas[0] ?? 0)).toBeCloseTo((areas[2] ?? 0) - (areas[1] ?? 0));
  });

  test("shares go from the least to the most central, unknown values count nothing", () => {
    expect([...shares([0, 5, 10, null])]).toEqual([0, 0.5, 1, 0]);
    expect([...shares([1, 0.5, 0.75, null], true)]).toEqual([0, 1, 0.5, 0]);
    expect([...shares([3, 3], true)]).toEqual([0, 0]);
  });

  test("colours are mixed", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(viridis(0)).toBe("#440154");
    expect(viridis(2)).toBe(viridis(1));
  });
});

describe("finding names", () => {
  const names = [["São Paulo", "圣保罗"], ["Paulista"], ["Gwangju", "光州", "광주"]].map((of) =>
    of.map(fold),
  );

  test("forgets accents and case, and knows all scripts", () => {
    expect(found(names, "sao p")).toEqual([0]);
    expect(found(names, "光")).toEqual([2]);
    expect(found(names, "광주")).toEqual([2]);
  });

  test("puts first what begins so", () => {
    expect(found(names, "PAUL")).toEqual([1, 0]);
    expect(found(names, " ")).toEqual([]);
  });
});

describe("ways", () => {
  test("an arrow key leads to the nearest in its direction", () => {
    const at = (node: number) => model.at(node);
    const right = DIRECTIONS.ArrowRight ?? { x: 0, y: 0 };
    expect(towards(model.at(GWANGJU), right, [UNEP, ICLEI], at)).toBe(UNEP);
    expect(towards(model.at(ICLEI), right, [UNEP, GWANGJU], at)).toBeNull();
  });

  test("a line is near its points and far beyond its ends", () => {
    const [one, two] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(distance({ x: 5, y: 3 }, one, two)).toBe(3);
    expect(distance({ x: 13, y: 4 }, one, two)).toBe(5);
    expect(distance({ x: 3, y: 4 }, one, one)).toBe(5);
  });
});

describe("pointing", () => {
  const all = new Uint8Array([2, 2]);

  test("means the tie nearest to the pointer, if it is drawn", () => {
    expect(nearestTie(model, all, { x: 50, y: 3 }, 6)).toBe(0);
    expect(nearestTie(model, new Uint8Array([0, 2]), { x: 50, y: 3 }, 6)).toBeNull();
    expect(nearestTie(model, all, { x: 50, y: 30 }, 6)).toBeNull();
    expect(nearestTie(model, all, { x: 150, y: 44 }, 6)).toBe(1);
    expect(nearestTie(model, all, { x: 107, y: -7 }, 6)).toBeNull();
  });

  test("a lens leads from the layout to the screen and back", () => {
    const lens = Lens.through({ x: 20, y: 10 }, { x: 70, y: 10 }, 100);
    expect(lens.screen({ x: 10, y: -4 })).toEqual({ x: 25, y: 8 });
    expect(lens.layout({ x: 25, y: 8 })).toEqual({ x: 10, y: -4 });
  });

  test("what is in view is between its edges, also where both ends are outside", () => {
    const size = { width: 100, height: 50 };
    expect(inView({ x: -10, y: 10 }, { x: 110, y: 20 }, size)).toBe(true);
    expect(inView({ x: -10, y: 10 }, { x: -1, y: 20 }, size)).toBe(false);
  });
});
