// What a page is like, as far as sound.rs asks. Runs before anything else of ours has touched the page.
const [arrival] = performance.getEntriesByType("navigation");
const source = document.documentElement.outerHTML;
const addresses = source.match(/https?:\/\/[^\s"'<>]+/g) || [];
const keys = /\b(page|field|op|hint|problem|error|form|part|kind)-[a-z]+(-[a-z]+)*\b/g;
return {
  status: arrival.responseStatus,
  bytes: arrival.decodedBodySize,
  title: document.title,
  lang: document.documentElement.lang,
  scripts: /<script/i.test(source),
  outside: addresses.filter((address) => !address.startsWith(location.origin)),
  keys: document.body.innerText.match(keys) || [],
  links: [...document.querySelectorAll("a[href]")]
    .filter((link) => link.origin === location.origin)
    .map((link) => link.pathname + link.search),
};
