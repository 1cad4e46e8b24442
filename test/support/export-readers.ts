import { createHash } from 'node:crypto';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse as parseTable } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { parse as parseYaml } from 'yaml';
import { createPageReader } from './page-reader';
import { annotationCollectionSchema } from './web-annotation-schema';

/** What a file tells to the program that it is for; null = the format has no place for it. */
export type Told = {
  /** A line or field for each article, with its headline in it. */
  readonly headlines: readonly string[] | null;
  readonly quotes: readonly string[] | null;
};

type Reader = (bytes: Uint8Array) => Told;

const readPage = createPageReader();

const textReader =
  (read: (text: string) => Told): Reader =>
  (bytes) =>
    read(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));

const textsOf = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());

/** The first line of each quotation: behind it stands by what the annotation can be linked to. */
const quotedIn = (markdown: string) =>
  textsOf(readPage(micromark(markdown)), 'blockquote').map((text) => text.split('\n')[0] ?? '');

const frontMatter = textReader((text) => {
  const [, properties = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { headlines: [parseYaml(properties).title], quotes: quotedIn(body) };
});

const logseq = textReader((text) => {
  const [properties = '', ...blocks] = text.split('\n\n');
  const title = /^title:: (.*)$/m.exec(properties)?.[1] ?? '';
  return { headlines: [title], quotes: quotedIn(blocks.join('\n\n')) };
});

const citation = textReader((text) => ({
  headlines: text.split('\n').filter((line) => line !== ''),
  quotes: null,
}));

const references = textReader((text) => ({
  headlines: new Cite(text).data.map(({ title }) => title),
  quotes: null,
}));

const csl = textReader((text) => {
  const items: { title: string; custom?: { quotes?: readonly string[] } }[] = JSON.parse(text);
  return {
    headlines: items.map(({ title }) => title),
    quotes: items.flatMap(({ custom }) => custom?.quotes ?? []),
  };
});

/** A table with a row for each annotation; what guards a spreadsheet is taken away. */
const table = (delimiter: ',' | '\t') =>
  textReader((text) => {
    const rows: Record<string, string>[] = parseTable(text, {
      bom: true,
      columns: true,
      delimiter,
    });
    return {
      headlines: [...new Set(rows.map(({ headline = '' }) => headline))],
      quotes: rows.map(({ quote = '' }) => quote.replace(/^'(?=[=+\-@|])/, '')).filter(Boolean),
    };
  });

const readwise = textReader((text) => {
  const rows: Record<string, string>[] = parseTable(text, { columns: true });
  return {
    headlines: [...new Set(rows.map(({ Title = '' }) => Title))],
    quotes: rows.map(({ Highlight = '' }) => Highlight),
  };
});

const evidence = textReader((text) => {
  const page = readPage(text);
  return { headlines: textsOf(page, 'h1'), quotes: textsOf(page, '.note blockquote') };
});

const epub: Reader = (bytes) => {
  const files = unzipSync(bytes);
  if (Object.keys(files)[0] !== 'mimetype') throw new Error('The type does not stand first');
  const parser = new new JSDOM().window.DOMParser();
  const documents = Object.entries(files)
    .filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name))
    .map(([name, content]) => {
      const parsed = parser.parseFromString(strFromU8(content), 'application/xml');
      if (parsed.querySelector('parsererror')) throw new Error(`${name} is not well-formed`);
      return parsed;
    });
  return {
    headlines: documents.flatMap((parsed) => textsOf(parsed, 'nav a')),
    quotes: documents.flatMap((parsed) => textsOf(parsed, 'aside blockquote')),
  };
};

type StoredArticle = {
  readonly saved: { readonly article: { readonly headline: string } };
  readonly annotations: readonly {
    readonly annotation: { readonly target: { readonly selector: readonly Quote[] } };
  }[];
};
type Quote = { readonly exact?: string };

const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const exactOf = (selectors: readonly Quote[]) => selectors.flatMap(({ exact }) => exact ?? []);

/** The digest is that of the articles as they stand in the file. */
const backup = textReader((text) => {
  const { articles, sha256 }: { articles: readonly StoredArticle[]; sha256: string } =
    JSON.parse(text);
  const digest = digestOf(articles.map((article) => digestOf(JSON.stringify(article))).join(''));
  if (digest !== sha256) throw new Error(`The digest is ${sha256}, of the articles ${digest}`);
  return {
    headlines: articles.map(({ saved }) => saved.article.headline),
    quotes: articles.flatMap(({ annotations }) =>
      annotations.flatMap(({ annotation }) => exactOf(annotation.target.selector)),
    ),
  };
});

const webAnnotation = textReader((text) => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  ajv.addFormat('iri', /^[a-z][a-z\d+.-]*:\S+$/i);
  const collection = JSON.parse(text);
  if (!ajv.validate(annotationCollectionSchema, collection)) throw new Error(ajv.errorsText());
  const items: { target: { selector?: readonly Quote[] } }[] = collection.first.items;
  return { headlines: null, quotes: items.flatMap(({ target }) => exactOf(target.selector ?? [])) };
});

const hypothesis = textReader((text) => {
  type Item = {
    document: { title: readonly string[] };
    target: readonly { selector: readonly Quote[] }[];
  };
  const { annotations }: { annotations: readonly Item[] } = JSON.parse(text);
  return {
    headlines: [...new Set(annotations.flatMap(({ document }) => document.title))],
    quotes: annotations.flatMap(({ target }) => target.flatMap((each) => exactOf(each.selector))),
  };
});

/** Karakeep knows the file by its first bytes. */
const bookmarks = textReader((text) => {
  if (!text.startsWith('<!DOCTYPE NETSCAPE-Bookmark-file-1>')) throw new Error('No bookmark file');
  return { headlines: textsOf(readPage(text), 'dt > a[href^="http"][add_date]'), quotes: null };
});

const readers: Readonly<Record<string, Reader>> = {
  ...{ obsidian: frontMatter, logseq, jekyll: frontMatter, hugo: frontMatter },
  ...{ template: frontMatter, apa: citation, chicago: citation, mla: citation },
  ...{ gbt7714: citation, ris: references, csl, bibtex: references, biblatex: references },
  ...{ csv: table(','), 'csv-exact': table(','), tsv: table('\t'), readwise, evidence, epub },
  ...{ backup, 'web-annotation': webAnnotation, hypothesis, bookmarks },
};

/** Reads a file of the format, or a zip of such files, as the program does that it is for. */
export function readExported(formatId: string, bytes: Uint8Array): Told {
  const read = readers[formatId];
  if (read === undefined) throw new Error(`Nothing reads "${formatId}" in the tests`);
  // Where a system has no letters for a name, the browser gives the file another, without an ending.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && formatId !== 'epub';
  if (!isZip) return read(bytes);
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.includes('/'));
  const told = files.map(([, content]) => read(content));
  const all = (list: (each: Told) => readonly string[] | null) =>
    told.some((each) => list(each) === null) ? null : told.flatMap((each) => list(each) ?? []);
  return { headlines: all((each) => each.headlines), quotes: all((each) => each.quotes) };
}

/** Styles of citation have quotation marks of their own. */
const folded = (text: string) => text.replace(/["“”‘’]/g, "'");

/** Holds a file against what must be in it; gives what is wrong. */
export function faultsOf(
  told: Told,
  headlines: readonly string[],
  quotes: readonly string[],
): readonly string[] {
  const articles = told.headlines?.map(folded) ?? null;
  const marked = told.quotes === null ? null : new Set(told.quotes);
  const missing =
    articles === null
      ? []
      : headlines.filter(
          (each) => articles.filter((one) => one.includes(folded(each))).length !== 1,
        );
  const others = articles === null || articles.length === headlines.length ? [] : articles;
  return [...missing, ...others, ...quotes.filter((each) => marked?.has(each) === false)];
}
