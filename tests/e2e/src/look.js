// Finds one thing on the page the way a person names it: by what it is and by
// the words on it, never by the shape of the HTML.
//
// Arguments: kind (a key of KINDS), name, name of the group around it or null.
// Returns { element, enabled, checked, value } or { reason } if there is no
// such thing, or if there are several.

const HEADINGS = "h1, h2, h3, h4, [role=heading]";
const KINDS = {
  control: "button, a[href], summary, input[type=submit], input[type=button], " +
    "[role=button], [role=link], [role=tab], [role=menuitem]",
  choice: "input[type=radio], input[type=checkbox], [role=radio], [role=checkbox], [role=switch]",
  field: "input:not([type=radio], [type=checkbox], [type=submit], [type=button], [type=hidden]), " +
    "textarea, select",
};
const GROUPS =
  "fieldset, form, section, article, dialog, li, [role=group], [role=radiogroup], " +
  "[role=region], [role=dialog]";

const [kind, wanted, groupName] = arguments;
const tidy = (text) => text.replace(/\s+/g, " ").trim();

// Words as a screen reader would say them, spaces between blocks included.
const words = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  if (node.getAttribute("aria-hidden") === "true") return "";
  if (node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
  if (node instanceof HTMLImageElement) return node.alt;
  if (node instanceof SVGElement) return node.querySelector(":scope > title")?.textContent ?? "";
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden") return "";
  const inside = [...node.childNodes].map(words).join("");
  return style.display === "inline" ? inside : ` ${inside} `;
};

const labelledBy = (element) =>
  (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => id && document.getElementById(id))
    .filter(Boolean);

const nameOf = (element) => {
  const labels = labelledBy(element);
  if (labels.length > 0) return tidy(labels.map(words).join(" "));
  if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length) return tidy([...element.labels].map(words).join(" "));
  if (element.matches("input")) return tidy(element.value || element.title);
  if (element.matches(GROUPS)) {
    const title = element.querySelector(`:scope > legend, ${HEADINGS}`);
    return title ? tidy(words(title)) : "";
  }
  return tidy(words(element)) || element.title;
};

// An open modal dialog makes the rest of the page unreachable.
const ground = [...document.querySelectorAll("dialog:modal")].pop() ?? document;

const reachable = (element) =>
  element.getClientRects().length > 0 &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest("[aria-hidden=true], [inert]");

// The exact name wins, then one that begins with it, then one that holds it.
const RANKS = [
  (name) => name === wanted,
  (name) => name.startsWith(wanted),
  (name) => name.includes(wanted),
];

const all = (selector) => [...ground.querySelectorAll(selector)].filter(reachable);
const groups = groupName === null ? null : all(GROUPS).filter((g) => nameOf(g) === groupName);
if (groups?.length === 0) return { reason: `there is no group "${groupName}"` };

const candidates = all(KINDS[kind])
  .filter((element) => !groups || groups.some((group) => group.contains(element)))
  .map((element) => ({ element, name: nameOf(element) }));
const found = RANKS.map((rank) => candidates.filter(({ name }) => rank(name))).find((list) => list.length > 0);

const list = (things) => things.map(({ name }) => `"${name}"`).join(", ");
if (!found) return { reason: `there is no ${kind} "${wanted}", only ${list(candidates) || "nothing"}` };
const targets = new Set(found.map(({ element }) => element.href ?? element));
if (targets.size > 1) return { reason: `there are ${found.length} of ${kind} "${wanted}": ${list(found)}` };

const { element } = found[0];
// A control may draw itself in its label and hide its own box.
const label = [...(element.labels ?? [])].find(reachable);
const target = kind === "choice" && label ? label : element;
// Away from bars that stay at the edges of the window.
target.scrollIntoView({ block: "center", behavior: "instant" });
return {
  element: target,
  enabled: !element.matches(":disabled, [aria-disabled=true]"),
  checked: element.checked ?? element.getAttribute("aria-checked") === "true",
  value: element.value ?? null,
};
