/** What each question of the API takes and answers, by the name of the question. */

import type { components, operations } from "./schema";

export type Question = keyof operations;

/** What a question takes: the parameters of its address. */
export type Asked<Name extends Question> = NonNullable<operations[Name]["parameters"]["query"]>;

/** What a question answers. */
export type Answer<Name extends Question> = operations[Name]["responses"][200]["content"] extends {
  "application/json": infer Body;
}
  ? Body
  : never;

type Schemas = components["schemas"];

export type About = Schemas["About"];
export type Choice = Schemas["Choice"];
export type Entity = Schemas["Entity"];
export type Facets = Schemas["Facets"];
export type Figure = Schemas["Figure"];
export type Found = Schemas["Found"];
export type Hit = Schemas["Hit"];
export type Located = Schemas["Located"];
export type Name = Schemas["Name"];
export type Network = Schemas["Network"];
export type Passage = Schemas["Passage"];
export type Ref = Schemas["Ref"];
export type SourceFacts = Schemas["SourceFacts"];
export type Starting = Schemas["Starting"];
export type Statement = Schemas["Statement"];
/** Possibly from, possibly until, known from, known until, in days; null where there is no bound. */
export type Span = Readonly<Schemas["Span"]>;
