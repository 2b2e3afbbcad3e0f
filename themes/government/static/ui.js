/*
 * Small things the editor's modules share: texts, elements, icons, what is announced, toasts, dialogs, menus.
 */
import {api} from "./api.js";
import {closeToast, element, toast as say} from "./element.js";

export {closeToast, element};

let texts = {};
let loading;

/** Texts and stylesheet are there once this resolves; a failed attempt is made again by the next call. */
export function ready() {
  loading ??= Promise.all([api("GET", "texts/editor").then(loaded => texts = loaded), loadStyles()]).catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function loadStyles() {
  return new Promise((loaded, failed) => document.head.append(
    element("link", {rel: "stylesheet", href: new URL("./editor.css", import.meta.url).href, load: loaded, error: failed})));
}

/** The text of this key below editor., {0}, {1} … replaced by what is given. */
export function text(key, ...values) {
  return (texts[`editor.${key}`] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

const ICONS = {
  add: "M12 5v14M5 12h14",
  auto: "M6 4h12M6 20h12M12 8v8M9.5 10.5l2.5-2.5 2.5 2.5M9.5 13.5l2.5 2.5 2.5-2.5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  grip: "M9 5.5v.01M15 5.5v.01M9 12v.01M15 12v.01M9 18.5v.01M15 18.5v.01",
  left: "M19 12H5M11 6l-6 6 6 6",
  less: "M5 12h14",
  lock: "M7 11V8a5 5 0 0110 0v3M5.5 11h13v9h-13z",
  more: "M6 12v.01M12 12v.01M18 12v.01",
  pin: "M9 4h6l-1 6 3.5 3.5h-11L10 10zM12 13.5V20",
  push: "M12 4v11M7.5 8.5L12 4l4.5 4.5M5 15v5h14v-5",
  redo: "M15 8h4.5V3.5M19 8a8 8 0 10.8 6",
  right: "M5 12h14M13 6l6 6-6 6",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  tall: "M12 4v16M8 8l4-4 4 4M8 16l4 4 4-4",
  undo: "M9 8H4.5V3.5M5 8a8 8 0 11-.8 6",
  up: "M12 19V5M6 11l6-6 6 6",
  wide: "M4 12h16M8 8l-4 4 4 4M16 8l4 4-4 4",
};

/** A picture beside or instead of words; silent, as its button has a name. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `tz-glyph tz-glyph-${name}`);
  const path = svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
  path.setAttribute("d", ICONS[name]);
  return svg;
}

/** A button that shows a picture only, and its name as a tip. */
export function iconButton(name, label, click, attributes = {}) {
  return element("button", {type: "button", class: "tz-mini", "aria-label": label, title: label, click, ...attributes}, icon(name));
}

export const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The page is one column, as on a telephone. */
export const narrow = matchMedia("(max-width: 720px)");

// What is announced: one region for what can wait, one for what answers a key. ---------------------------------------------

const regions = {};

/** Tells a screen reader; urgently interrupts what it is saying, as after each key while a window is carried. */
export function announce(message, urgently = false) {
  const level = urgently ? "assertive" : "polite";
  regions[level] ??= document.body.appendChild(element("div", {class: "tz-hidden", "aria-live": level}));
  regions[level].textContent = regions[level].textContent === message ? `${message}\u00a0` : message; // the same again is news, too
}

// Toasts ---------------------------------------------------------------------------------------------------------------------

/** Says what was done and offers one act, such as undo, for eight seconds; stays while pointed at or focused. */
export function toast(message, act, label) {
  say(message, act && element("button", {type: "button", click: () => {
    closeToast();
    act();
  }}, label), iconButton("close", text("close"), () => closeToast()));
}

/** Runs a call of the portal and tells what is refused; undefined then. */
export async function attempt(call) {
  try {
    await ready();
    return await call();
  } catch (error) {
    toast(error.message || text("unreachable"));
    return undefined;
  }
}

// Dialogs --------------------------------------------------------------------------------------------------------------------

/**
 * A modal dialog: heading, content, acts with the main one last. Resolves with the value of the act that closed it, undefined
 * for Esc. An act is {label, value, main, run}; run may refuse to close by answering false.
 */
export function dialog(heading, content, acts, {size = ""} = {}) {
  return new Promise(resolve => {
    const back = document.activeElement;
    let answer;
    const buttons = acts.map(act => element("button", {type: "button", class: act.main ? "tz-button tz-main" : "tz-button",
      click: async () => {
        if (await act.run?.() !== false) {
          answer = act.value;
          box.close();
        }
      }}, act.label));
    const title = element("h2", {id: "tz-modal-title"}, heading);
    const box = element("dialog", {class: `tz-modal ${size}`, "aria-labelledby": "tz-modal-title", close: () => {
      box.remove();
      if (back?.isConnected) {
        back.focus({preventScroll: true});
      }
      resolve(answer);
    }}, title, element("div", {class: "tz-modal-body"}, content), element("p", {class: "tz-acts"}, buttons));
    document.body.append(box);
    box.showModal();
  });
}

/** A dialog that asks for one line of text; undefined if it is given up. */
export async function ask(heading, label, value, maxLength) {
  const field = element("input", {type: "text", value, maxlength: maxLength, id: "tz-ask", autofocus: true, required: true,
    keydown: event => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        field.closest("dialog").querySelector(".tz-main").click();
      }
    }});
  const given = await dialog(heading, element("div", {class: "tz-field"}, element("label", {for: "tz-ask"}, label), field), [
    {label: text("cancel")},
    {label: text("ok"), main: true, value: true, run: () => field.reportValidity() && field.value.trim() !== ""},
  ]);
  return given ? field.value.trim() : undefined;
}

// Menus ------------------------------------------------------------------------------------------------------------------------

/**
 * Opens a menu at a button (ARIA Authoring Practices, menu button). An item is {label, run} or null for a line between.
 * Closes on a choice, Esc, Tab and whatever happens outside.
 */
export function openMenu(button, label, items) {
  const listed = items.filter((item, index) => item || index > 0);
  const entries = listed.map(item => item
    ? element("button", {type: "button", role: "menuitem", tabindex: -1, class: "tz-panel-item", click: () => {
      close(true);
      item.run();
    }}, item.label)
    : element("div", {role: "separator", class: "tz-menu-line"}));
  const buttons = entries.filter(entry => entry.matches("button"));
  const menu = element("div", {role: "menu", class: "tz-panel tz-popup", "aria-label": label, keydown: event => {
    const at = buttons.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[event.key];
    if (event.key === "Escape" || event.key === "Tab") {
      close(true);
      event.preventDefault();
      event.stopPropagation();
    } else if (to !== undefined) {
      buttons.at(to % buttons.length).focus();
      event.preventDefault();
    }
  }}, entries);
  const outside = event => menu.contains(event.target) || close(false);
  function close(refocus) {
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    if (refocus) {
      button.focus();
    }
  }
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "true");
  (button.closest("dialog") ?? document.body).append(menu);
  place(menu, button.getBoundingClientRect());
  document.addEventListener("pointerdown", outside, true);
  buttons[0]?.focus();
}

/** Below the button, above it if there is no room; within the window. */
function place(menu, at) {
  const box = menu.getBoundingClientRect();
  const below = at.bottom + 4 + box.height < innerHeight;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
  menu.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - 4 - box.height)}px`;
}
