/*
 * Frames of windows as the portal answers them, and how they take their place on the page: with what they bring for its head,
 * their scripts run, and neither focus nor scrolling lost.
 */
import {rebase} from "./address.js";
import {carryAsked, carryOver} from "./forms.js";
import {noteShown, shownBy} from "./news.js";

const ourNonce = document.querySelector("script[nonce]")?.nonce ?? "";
const nonces = new Set([ourNonce]); // of this page and its answers; a window that was late has that of the answer it belongs to
const headLoads = new WeakMap();

/** Asks the portal for frames; background marks what nobody has done by hand and what keeps no session alive. */
export function ask(address, {background = false, headers = {}, ...options} = {}) {
  return fetch(address, {
    ...options, credentials: "same-origin",
    headers: {"X-Requested-With": "XMLHttpRequest", ...background ? {"X-Tongzhou-Background": "1"} : {}, ...headers},
  });
}

/**
 * The frames in an answer, ready to be inserted: their scripts run then. Resolves when the scripts they need in the head are there.
 */
export async function framesIn(response) {
  const theirNonce = /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy"))?.[1];
  nonces.add(theirNonce);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  await addToHead(parsed.querySelector("template[data-tz-head]"));
  place(response.headers.get("X-Tongzhou-Places"));
  return [...parsed.querySelectorAll("section.tz-window")].map(frame => {
    document.adoptNode(frame);
    for (const script of frame.querySelectorAll("script")) {
      script.replaceWith(renewed(script));
    }
    return frame;
  });
}

/**
 * The window in an answer, or what the answer says in its place, only to be looked at: nothing of it runs, and the page gets no more
 * of it than its styles. undefined if the answer is another one.
 */
export async function pictureIn(response) {
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  const head = parsed.querySelector("template[data-tz-head]");
  for (const root of [parsed, head?.content]) {
    root?.querySelectorAll("script, iframe, object, embed").forEach(active => active.remove());
  }
  await addToHead(head);
  const shown = parsed.querySelector("section.tz-window, [data-tz-problem]");
  if (!shown) {
    return undefined;
  }
  for (const name of ["id", "data-window", "data-topics", "data-late"]) {
    shown.removeAttribute(name); // it is none of the page's windows
  }
  return document.adoptNode(shown);
}

/** Windows below one that is minimized move up, and down again: where they stand comes with each answer. The editor places its own. */
function place(told) {
  if (!told || document.body.classList.contains("tz-editing")) {
    return;
  }
  for (const window of told.split(";")) {
    const [id, places] = window.split(":");
    places.split(",").forEach((value, i) => document.getElementById(`window-${id}`)?.style.setProperty(["--x", "--y", "--w", "--h"][i], value));
  }
}

// What a window contributes to the head (PLT.12.5.4) is added once, however many windows bring it. Resolves when the scripts
// among it are there, as those of the window may build on them.
async function addToHead(template) {
  const loads = [];
  for (const element of template?.content.children ?? []) {
    const script = element.matches("script");
    const added = script ? renewed(element) : document.importNode(element, true);
    const present = [...document.head.children].find(other => sameInHead(other, added));
    if (!present) {
      if (script && added.src && !added.noModule && /^$|javascript|^module$/.test(added.type)) { // others tell nothing when there
        headLoads.set(added, new Promise(settled => added.onload = added.onerror = settled));
      }
      document.head.append(added);
    }
    loads.push(headLoads.get(present ?? added));
  }
  await Promise.all(loads);
}

function sameInHead(one, other) {
  if (one.localName !== other.localName) {
    return false;
  }
  return other.src || other.href ? one.src === other.src && one.href === other.href && one.rel === other.rel
    : withoutNonce(one) === withoutNonce(other);
}

function withoutNonce(element) { // a page's element hides its nonce, a new one does not
  const copy = element.cloneNode(true);
  copy.removeAttribute("nonce");
  return copy.outerHTML;
}

// A parsed script does not run, its copy does. It gets this page's nonce only if it had the nonce of its own answer: what
// the Content-Security-Policy would have kept from running there does not run here either.
function renewed(script) {
  const copy = document.createElement("script");
  for (const {name, value} of script.attributes) {
    if (name !== "nonce") {
      copy.setAttribute(name, value);
    }
  }
  copy.async = script.hasAttribute("async"); // a script made by a script would not keep the order
  copy.text = script.text;
  if (script.nonce && nonces.has(script.nonce)) {
    copy.nonce = ourNonce;
  }
  return copy;
}

/**
 * Puts a frame in the place of the window it shows anew. Does nothing if the page has no such window.
 *
 * @param acting whether the user has worked in this window, who is then led to what is new
 * @param carry  whether it shows the same content as before, so that what was typed goes with it
 * @param again  whether it comes by itself, so that what it has said to the user stays, what it is being asked, and what he has unfolded
 */
export function put(frame, {acting = false, carry = false, again = false} = {}) {
  const old = document.getElementById(frame.id);
  if (!old) {
    return;
  }
  const focus = old.contains(document.activeElement) ? document.activeElement : null;
  const scrolled = old.querySelector(".tz-window-body")?.scrollTop ?? 0;
  if (carry) {
    carryOver(old, frame);
  }
  if (again) {
    keepSaid(old, frame);
    carryAsked(old, frame);
    keepUnfolded(old, frame);
  }
  document.dispatchEvent(new CustomEvent("tz:window-leaving", {detail: {element: old}}));
  frame.classList.toggle("tz-maximized", old.classList.contains("tz-maximized")); // else it is hidden, and takes no focus
  old.replaceWith(frame);
  const body = frame.querySelector(".tz-window-body");
  if (body && !acting) {
    body.scrollTop = scrolled;
  }
  if (acting || focus) {
    refocus(frame, focus, acting);
  }
  document.dispatchEvent(new CustomEvent("tz:window-replaced", {detail: {element: frame}}));
  fetchIfLate(frame);
}

function keepSaid(from, to) {
  const place = to.querySelector(".tz-said");
  if (place?.childElementCount === 0) {
    place.append(...from.querySelector(".tz-said")?.children ?? []);
  }
}

/** Of what is called alike only if there is as much of it as before. */
function keepUnfolded(from, to) {
  const named = (frame, name) => [...frame.querySelectorAll(".tz-window-body details:not(.tz-pop)")].filter(fold => nameOf(fold) === name);
  for (const fold of from.querySelectorAll(".tz-window-body details[open]:not(.tz-pop)")) {
    const before = named(from, nameOf(fold)), now = named(to, nameOf(fold));
    if (now.length === before.length) {
      now[before.indexOf(fold)].open = true;
    }
  }
}

const nameOf = fold => fold.querySelector("summary")?.textContent;

/** The first field of a form that was refused, else what a Faces view says, else what had the focus before, else the window's heading. */
function refocus(frame, was, acting) {
  const heading = frame.querySelector("h2");
  const said = acting && frame.querySelector(".tz-said > .tz-message");
  const target = acting && frame.querySelector(".tz-window-body :is([autofocus], [aria-invalid=true])") || said
    || frame.contains(was) && was || was?.id && frame.querySelector(`#${CSS.escape(was.id)}`) || !acting && likeness(frame, was) || heading;
  if (target && (target === heading || target === said)) {
    target.tabIndex = -1;
  }
  target?.focus({preventScroll: target === heading});
  if (!acting && target?.matches("input, textarea") && Number.isInteger(was.selectionStart)) {
    target.setSelectionRange(was.selectionStart, was.selectionEnd);
  }
}

/** What stands in the new frame for an element without an id: the link or field that is called the same. */
function likeness(frame, was) {
  const named = element => element.localName + (element.name ?? "") + element.textContent;
  return [...frame.querySelectorAll("a, button, summary, input, select, textarea")].find(element => named(element) === named(was));
}

// A late window is fetched and takes the place of its skeleton. ------------------------------------------------------------------

function fetchIfLate(late) {
  if (!late.dataset.late) {
    return;
  }
  ask(late.dataset.late).then(framesIn).then(([frame]) => {
    if (!frame) {
      throw new Error(`no ${late.id} in the answer`); // such as the login page
    }
    if (late.isConnected) {
      remember(frame, stateOf(late), shownBy(late));
      put(frame);
    }
  }).catch(() => {
    late.querySelector(".tz-late")?.remove();
    late.querySelector(".tz-late-failed")?.removeAttribute("hidden");
  });
}

/** Fetches all windows of the page that were late. */
export function fetchLateWindows() {
  document.querySelectorAll(".tz-window[data-late]").forEach(fetchIfLate);
}

// The state in which a window was rendered, which is that of the addresses in it. ---------------------------------------------

const renderedIn = new WeakMap();
const queryAtLoad = location.search.slice(1);
const stateOf = frame => renderedIn.get(frame) ?? queryAtLoad;

/** Remembers that a frame was rendered in this state of the page, and until where it shows the news. */
export function remember(frame, query, heard) {
  renderedIn.set(frame, query);
  noteShown(frame, heard);
}

/** The query of an address in a window, as it is meant at present. */
export function presentQuery(address, frame, shown) {
  return rebase(address.search.slice(1), frame.id.replace("window-", ""), stateOf(frame), shown);
}
