/** What the components ask of the browser, in a page that is no page of the extension. */
const browser = {
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) =>
      key === 'languageTag' ? 'en' : [key, ...values].join(' '),
    getUILanguage: () => 'en',
  },
};

// biome-ignore lint/style/noDefaultExport: the package that it stands for has one.
export default browser;
