/** An SVG picture with something in it. */
export const svgWith = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

/** Sets a mark that a test looks for, and asks for an address that nobody may ask for. */
const script = "document.documentElement.setAttribute('data-ran','1');fetch('/ran')";

/** Pictures that run a script or load something, by how they do it. */
export const attacks: Readonly<Record<string, string>> = {
  'a script': svgWith(`<script>${script}</script>`),
  'a script with a prefix': svgWith(`<s:script xmlns:s="http://www.w3.org/2000/svg">${script}</s:script>`),
  'a script of XHTML': svgWith(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">${script}</h:script>`),
  'a script in the data of a drawing program': svgWith(
    `<r:x xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:script xmlns:r="http://www.w3.org/1999/xhtml">${script}</r:script></r:x>`,
  ),
  HTML: svgWith(
    `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="/ran" onerror="${script}"/></body></foreignObject>`,
  ),
  'a script in a title': svgWith(`<title><script>${script}</script></title>`),
  'an event': svgWith('', `onload="${script}"`),
  'an entity behind a document type that seems to end': `<!DOCTYPE svg SYSTEM "a><!--" [ <!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>document.documentElement.setAttribute(&#39;data-ran&#39;,1)</script>"> <!-- --> ]>${svgWith('&x;')}`,
  'an entity': `<!DOCTYPE svg [<!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>fetch(&#39;/ran&#39;)</script>">]>${svgWith('&x;')}`,
  'a style sheet': `<?xml-stylesheet href="/ran.css" type="text/css"?>${svgWith('')}`,
  'a picture of another address': svgWith('<image href="/ran.png" width="9" height="9"/>'),
  'a picture in a picture': svgWith('<use href="data:image/svg+xml;base64,AA#a"/>'),
  'a style that loads': svgWith('<style>@import "/ran.css";</style>'),
  'a style that loads, with an entity': svgWith('<style>@imp&#x6f;rt "/ran.css";</style>'),
  'a style that loads, in pieces': svgWith('<style>@imp<![CDATA[ort "/ran.css";]]></style>'),
  'a style that loads, with an escape': svgWith('<style>@\\69mport "/ran.css";</style>'),
  'a style that loads a picture': svgWith('<style>svg{background:image-set("/ran.png" 1x)}</style>'),
  'a style that loads, as data': svgWith('<style><![CDATA[svg{background:u\\72l(/ran.png)}]]></style>'),
  'a font of another address': svgWith(
    '<style>@font-face{font-family:x;src:url(/ran.woff)}text{font-family:x}</style><text y="9">x</text>',
  ),
  'a style of an element': svgWith('', 'style="background:url(/ran.png)"'),
  'a paint of another address': svgWith('<rect width="9" height="9" fill="u\\72l(/ran.svg#a)"/>'),
  'a mask of another address': svgWith('<rect width="9" height="9" style="mask:url(\'/ran.svg#a\')"/>'),
  'an animation of an address': svgWith(
    '<image width="9" height="9"><set attributeName="href" to="/ran.png"/></image>',
  ),
};

/** Addresses that a link must not lead to. */
export const badLinks = [
  'java&#115;cript:alert(1)',
  ' java&#10;script:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '\\\\evil.example',
  'x" onclick="y',
];
