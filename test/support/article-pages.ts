/*
 * Invented pages, in the shapes that news sites have: the text between what belongs around it.
 */

export const paragraphs = [
  'The harbour council voted on Tuesday to keep the night ferry running through the winter, after three weeks of talks with the operator and the two island parishes.',
  'Under the agreement, which takes effect in December, the last boat leaves the mainland at 23.40 and the fare stays where it has been since the spring of last year.',
  '“Nobody on the islands should have to plan a dentist’s visit around a timetable,” said Maren Holt, who led the talks for the council, at a press conference.',
  'The operator had warned that it would cancel the service, because fewer than thirty passengers used it on most nights, according to its own figures.',
  'A review is planned for next autumn; until then, the council covers two thirds of the loss, a sum that it puts at 410,000 a year.',
] as const;

export const chineseParagraphs = [
  '本报讯，海港市议会周二投票决定，冬季继续开行夜间渡轮。此前，议会与运营方以及两个岛区进行了为期三周的谈判。',
  '根据协议，末班船将于二十三时四十分从大陆出发，票价维持去年春季以来的水平，新的时刻表自十二月起施行。',
  '运营方此前表示，多数夜晚乘客不足三十人，如果没有补贴，航线将难以为继。议会将承担三分之二的亏损。',
] as const;

type PageParts = {
  readonly title: string;
  readonly body: string;
  readonly lang?: string;
};

/** A whole page: navigation and a ticker before the body, recommendations, comments and a footer after it. */
export function newsPage({ title, body, lang = 'en' }: PageParts): string {
  const links = ['Politics', 'Economy', 'Harbour', 'Culture', 'Weather', 'Sport']
    .map((name) => `<li><a href="/${name.toLowerCase()}/">${name}</a></li>`)
    .join('');
  const cards = ['Bridge works delayed again', 'School wins rowing cup', 'New lamps for the pier']
    .map((text) => `<div class="card"><a href="/news/card"><h3>${text}</h3></a></div>`)
    .join('');
  return `<!doctype html><html lang="${lang}"><head><title>${title} - Harbour Courier</title>
    <meta property="og:title" content="${title}"><meta property="og:type" content="article"></head><body>
    <header><a href="/">Harbour Courier</a><nav><ul>${links}</ul></nav></header>
    <main><article><h1>${title}</h1><p class="meta">By Ines Vandal, 3 November 2026</p>
    <div class="share"><a href="#s">Share</a> <a href="#t">Tweet</a></div>
    <div class="article-body">${body}</div></article>
    <aside class="related"><h2>Related stories</h2>${cards}</aside>
    <section class="newsletter"><h2>Newsletter</h2><p>Sign up for our newsletter and get the latest in your inbox.</p></section>
    <section id="comments"><h2>Comments</h2><div class="comment"><a href="#u">gull</a><p>First!</p></div></section></main>
    <footer><p>© 2026 Harbour Courier. All rights reserved.</p><ul>${links}</ul></footer></body></html>`;
}

/** A front page: many headlines that lead elsewhere. */
export function frontPage(): string {
  const teasers = Array.from(
    { length: 24 },
    (_, index) =>
      `<article class="teaser"><a href="/news/2026/11/0${index % 9}/story-number-${index}"><h2>Headline number ${index} of this morning</h2></a><p>A short line about it.</p><time>09:${10 + index}</time></article>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><title>Harbour Courier</title><meta property="og:type" content="website"></head>
    <body><header><h1>Harbour Courier</h1></header><main>${teasers}</main></body></html>`;
}

export function paragraphsOf(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('');
}
