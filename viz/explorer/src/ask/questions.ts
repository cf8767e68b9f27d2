/** What the API tells of questions. */

import type { Answer } from "../api/answers";

export type Question = Answer<"questions">["questions"][number];
export type Parameter = Question["parameters"][number];
export type Groups = Answer<"questions">["groups"];
