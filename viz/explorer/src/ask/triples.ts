/** Reading the triples of a graph, as the endpoint writes them (RDF 1.1 N-Triples). */

import type { Binding, Term } from "./bindings";

const IRI = "<([^>]*)>";
const BLANK = "_:(\\S+)";
const TEXT = '"((?:[^"\\\\]|\\\\.)*)"(?:@([\\w-]+)|\\^\\^<([^>]*)>)?';
const LINE = new RegExp(`^(?:${IRI}|${BLANK}) ${IRI} (?:${IRI}|${BLANK}|${TEXT}) ?\\.`);

/** Return the triples of a text as bindings of subject, predicate and object. */
export function triplesIn(text: string): Binding[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const found = LINE.exec(line);
    if (!found) return [];
    const [, subject, blank, predicate, iri, other, literal, language, datatype] = found;
    return [
      {
        subject: node(subject, blank),
        predicate: node(predicate, undefined),
        object: literal === undefined ? node(iri, other) : worded(literal, language, datatype),
      },
    ];
  });
}

function node(iri: string | undefined, blank: string | undefined): Term {
  return iri === undefined
    ? { type: "bnode", value: `_:${blank}` }
    : { type: "uri", value: unescaped(iri) };
}

function worded(text: string, language?: string, datatype?: string): Term {
  const term: Term = { type: "literal", value: unescaped(text) };
  if (language) term["xml:lang"] = language;
  if (datatype) term.datatype = datatype;
  return term;
}

const SIGNS: Readonly<Record<string, string>> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\(u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.)/g, (_, sign: string) =>
    /^u|^U/.test(sign) && sign.length > 1
      ? String.fromCodePoint(Number.parseInt(sign.slice(1), 16))
      : (SIGNS[sign] ?? sign),
  );
}
