/** The HTML brief's style sheet: readable on light and dark screens, on A4 and on Letter paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fdfcfa; --faint: #66625c; --line: #d8d3ca; --quote: #4a3412; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e6e1; --paper: #1a1918; --faint: #a8a29a; --line: #3d3a36; --quote: #e3c692; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 Georgia, "DejaVu Serif", serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); break-after: avoid; }
header ul { list-style: none; padding: 0; margin: 0; color: var(--faint); font-size: .9rem; }
ul, ol { padding-left: 1.3rem; } li { margin: .35rem 0; }
q, .quote { color: var(--quote); } .quote { quotes: none; }
table { width: 100%; border-collapse: collapse; font-size: .88rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
th { font-weight: 600; color: var(--faint); } thead { display: table-header-group; } tr { break-inside: avoid; }
.wide { overflow-x: auto; } .short { white-space: nowrap; }
sup { line-height: 0; font-size: .72em; } a { color: inherit; text-decoration-color: var(--line); }
.ref { color: var(--faint); font-size: .85em; white-space: nowrap; }
figure { margin: .75rem 0 1.5rem; break-inside: avoid; } figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
figcaption, summary { color: var(--faint); font-size: .88rem; margin: .4rem 0; } summary { cursor: pointer; }
.notes { font-size: .85rem; } .notes li { break-inside: avoid; } blockquote { margin: .15rem 0 0; color: var(--quote); }
@page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Georgia, serif; } }
@media print {
  :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb; --quote: #3a2a10; }
  body { max-width: none; padding: 0; font-size: 10pt; } h1 { font-size: 16pt; } h2 { font-size: 11.5pt; margin-top: 14pt; }
  p, li { orphans: 3; widows: 3; } .wide { overflow: visible; } details { display: none; } figure svg { max-height: 88mm; } #tie figure svg { max-height: 200mm; } figcaption { font-size: 8.8pt; }
}
`;
