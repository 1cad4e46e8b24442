/* Readers of our formats that come without types; only what the tests use of them. */

declare module '@citation-js/core' {
  export class Cite {
    constructor(source: unknown);
    // biome-ignore lint/suspicious/noExplicitAny: items of CSL-JSON, looked at field by field.
    readonly data: any[];
  }
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
declare module 'jsonld';
