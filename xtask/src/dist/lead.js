// On the page that a host shows where it has no file: leads an address whose “#” a mail or chat
// program wrote as “%23” to what it means. Where this script lies says where the site is.

const site = new URL("../", import.meta.url).href;
const [, place] = location.href.match(/^[^?#]*?%(?:25)*23(.*)$/i) ?? [];
if (place !== undefined) {
  location.replace(`${site}#${place}`);
} else {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./style.css", import.meta.url);
  document.head.append(style);
  const home = document.querySelector("a[hidden]");
  home.href = site;
  home.hidden = false;
}
