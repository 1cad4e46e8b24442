/** For screen and paper; marks are underlined and numbered, so that they are seen without colour too. */
export const evidenceStyle = `
:root { color-scheme: light dark; }
body { max-inline-size: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.6 Georgia, "Noto Serif CJK SC", "Songti SC", serif; overflow-wrap: anywhere; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.75; }
h1 { font-size: 1.8em; line-height: 1.25; }
header { border-block-end: 1px solid; margin-block-end: 2em; padding-block-end: 1em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; font: .85em/1.5 system-ui, sans-serif; }
dt { opacity: .75; }
dd { margin: 0; }
mark { background: light-dark(#ffe9a8, #5c4a10); color: inherit; text-decoration: underline; text-underline-offset: .2em; }
sup { font: .7em system-ui, sans-serif; line-height: 0; }
.note { border-block-start: 1px solid; padding-block: .5em; break-inside: avoid; }
.note-head, .tags { font: .85em system-ui, sans-serif; margin: 0; }
blockquote { margin: .5em 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: .2em .5em; }
pre { white-space: pre-wrap; }
figure { margin-inline: 0; }
img { max-width: 100%; height: auto; break-inside: avoid; }
@media print { body { max-inline-size: none; margin: 0; } mark { background: none; } a { color: inherit; } }
`;
