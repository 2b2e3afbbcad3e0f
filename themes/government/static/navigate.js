/*
 * Interactions without loading the page: a link or form of a window is sent by script, and only the windows that it has changed
 * are shown anew. Addresses, history and bookmarks are those of whole pages; what is not ours to handle (downloads, other
 * sites, GET forms, new tabs) the browser does as ever, and without this file it does everything.
 *
 * 1 the page and its windows, 2 what is sent, 3 what comes back, 4 links and forms, 5 history; what goes wrong stands in trouble.js.
 */
import {isResized, maximizedIn, queryOf, stateIn, withoutState} from "./address.js";
import {isBoundToSize, isComposedIn, isDirty, isHeld, isPressedIn, isUnfolded, sent} from "./forms.js";
import {ask, fetchLateWindows, framesIn, presentQuery, put, remember} from "./frames.js";
import {hasNewsOfOthers, hear, heardUntil, noteShown} from "./news.js";
import {base, complain, confirmed, loggedInAgain, problem, problemIn, renewToken, template} from "./trouble.js";

export {isDirty};

const SKELETON_AFTER_MILLIS = 150;
const ADDRESS_MAX_CHARS = 5000; // the server reads 8 KiB of request line and headers, and both name a state

// 1 The page and its windows -----------------------------------------------------------------------------------------------------

const path = location.pathname; // that of one window where it is shown alone
let shown = location.search.slice(1); // the state that the page shows
const loadedAlone = maximizedIn(shown); // then the page has no other windows
let scrollBehind; // where the page was scrolled to when a window covered it

const idOf = frame => frame.id.replace("window-", "");
const frameOf = id => document.getElementById(`window-${id}`);
const titleOf = frame => frame.querySelector("h2")?.textContent ?? "";
const addressOf = query => query ? `${path}?${query}` : path;

/** A window alone, rendered in the page's present state: an element ready to be inserted. */
export async function fetchFrame(id, options = {}) {
  const state = shown;
  const heard = heardUntil();
  const view = viewOf(frameOf(id));
  const headers = view ? {"X-Tongzhou-View": view} : {};
  const response = await ask(`${base}/window/${id}${state ? `?${state}` : ""}`, {...options, headers});
  const [frame] = response.ok ? await framesIn(response) : [];
  if (!frame) {
    throw new Error(`no window ${id} in the answer, status ${response.status}`);
  }
  remember(frame, state, heard);
  return frame;
}

/** The view of a window made of Faces, which goes on with it: pages of a table and open parts stay as they are. */
function viewOf(frame) {
  const view = frame?.querySelector("input[name$='jakarta.faces.ViewState']")?.value;
  return view === "stateless" ? undefined : view;
}

const asked = new WeakMap(); // how often windows have asked something by themselves

/** A window asks something by itself, as widgets do: what it shows afterwards is newer than what was fetched before. */
export function noteAsking(frame) {
  asked.set(frame, (asked.get(frame) ?? 0) + 1);
}

/** Whether a window is about to change by its user's doing: nothing may be done to it at this moment. */
const isBusy = frame => frame.matches("[aria-busy=true], [data-asking]") || isPressedIn(frame) || isComposedIn(frame);

const isFree = frame => frame.isConnected && !isBusy(frame) && !isHeld(frame) && !isUnfolded(frame);

/**
 * Shows a window anew for its news, if that takes nothing from its user; else it goes on waiting. One that is kept as it is bears the sign that there is news,
 * but for what is its own doing.
 *
 * @param isPatient whether that can wait where the window will soon be free
 */
export async function showNews(frame, options, isPatient) {
  const askedBefore = asked.get(frame);
  const fresh = isFree(frame) ? await fetchFrame(idOf(frame), options) : undefined;
  if (fresh && isFree(frame) && asked.get(frame) === askedBefore) {
    put(fresh, {again: true});
    cover(); // its frame does not know whether it covers the others
  } else if (!isBusy(frame)) {
    if (hasNewsOfOthers(frame)) {
      (isHeld(frame) || !isPatient) && tellNews(frame);
    } else if (isHeld(frame)) {
      noteShown(frame, heardUntil());
    }
  }
}

/** News that was heard until then and can't be had is told of, and waits no longer. */
export function giveUpNews(frame, heard) {
  tellNews(frame);
  noteShown(frame, heard);
}

/** Shows the one maximized window over the others, which stay as they are. @return whether that is new, or has ended */
function cover() {
  const maximized = frameOf(maximizedIn(shown));
  const before = document.body.classList.contains("tz-covered");
  if (maximized && !before) {
    scrollBehind = scrollY;
  }
  document.body.classList.toggle("tz-covered", Boolean(maximized));
  for (const frame of document.querySelectorAll(".tz-window")) {
    frame.classList.toggle("tz-maximized", frame === maximized);
  }
  return Boolean(maximized) !== before;
}

const tab = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER).toString(36);

const actor = id => `${tab}-${id}`;

/** How this window, as this tab shows it, is named to the portal as the one that acts: news says by it whose doing it is. */
export const actorOf = frame => actor(idOf(frame));

function announce(titles) {
  const status = document.getElementById("tz-status");
  status.textContent = titles.length === 0 ? "" : status.dataset.shown.replace("{0}", titles.join(status.dataset.and));
}

// 2 What is sent: one after the other, each from the state that the one before has led to. ---------------------------------------------

let queue = Promise.resolve();
const underway = new Set(); // windows that wait for an answer

function inTurn(work) {
  queue = queue.then(work).catch(error => console.error(error));
}

/**
 * An interaction of a window.
 *
 * @param frame the window
 * @param query tells the query to ask for, when its turn has come
 * @param form  the form that is sent, with body and method; none for a link
 * @param again does it once more, after something went wrong
 */
function interact({frame, query, method = "GET", body, form, hash = "", again: once}) {
  const id = idOf(frame);
  if (underway.has(id)) {
    return; // such as the second half of a double click
  }
  underway.add(id);
  const undo = form ? sent(form) : () => {};
  const retry = once ?? (() => interact({frame: frameOf(id), query, hash}));
  inTurn(async () => {
    const waiting = frameOf(id);
    const rest = busy(waiting);
    try {
      if (!await send({id, query: query(), method, body, hash, retry})) {
        undo();
      }
    } catch (error) {
      undo();
      complain(frameOf(id), problem("offline", retry));
      console.error(error);
    } finally {
      underway.delete(id);
      rest();
    }
  });
}

function busy(frame) {
  if (!frame) {
    return () => {};
  }
  frame.setAttribute("aria-busy", "true");
  const timer = setTimeout(() => frame.classList.add("tz-loading"), SKELETON_AFTER_MILLIS);
  return () => {
    clearTimeout(timer);
    frame.removeAttribute("aria-busy");
    frame.classList.remove("tz-loading");
  };
}

/** @return whether it was done, so that what was typed for it need not be kept any longer */
async function send({id, query, method, body, hash, retry}) {
  const heard = heardUntil();
  const response = await ask(addressOf(query), {method, body, headers: {"X-Tongzhou-Fragments": shown, "X-Tongzhou-Actor": actor(id)}});
  if (response.status === 401) {
    return await loggedInAgain() && retryAfter(retry);
  }
  if (response.status === 403 && new URLSearchParams(query).has("_t") && await renewToken()) {
    return retryAfter(retry); // the session is another one than that of the page
  }
  const location = response.headers.get("X-Tongzhou-Location");
  if (!response.ok || !location) {
    complain(frameOf(id), await problemIn(response, retry));
    return false;
  }
  if (response.headers.get("X-Tongzhou-Reload")) {
    window.location.assign(location);
    return true;
  }
  show(await framesIn(response), {query: queryOf(location), heard, actingId: id, hash});
  return true;
}

function retryAfter(retry) {
  setTimeout(retry); // when this one has given its turn away
  return false;
}

// 3 What comes back ----------------------------------------------------------------------------------------------------------------

/** Shows the page in another state, with these windows new, asked for when so much was heard; the one that has acted gets the focus. */
function show(frames, {query, heard, actingId, hash}) {
  if (query !== shown && actingId) {
    history.replaceState({...history.state, top: scrollY}, "");
    history.pushState({}, "", addressOf(query) + hash);
  }
  if (loadedAlone && maximizedIn(query) !== loadedAlone) {
    location.reload(); // the page has its other windows nowhere
    return;
  }
  const before = shown;
  shown = query;
  const titles = [];
  for (const frame of frames) {
    const id = idOf(frame);
    const old = frameOf(id);
    const acting = id === actingId;
    const resized = isResized(before, query, id);
    remember(frame, query, heard);
    if (old && !acting && (resized ? isBoundToSize(old) : isHeld(old))) {
      hear(id, true);
      tellNews(old);
    } else if (old) {
      put(frame, {acting, carry: resized});
      titles.push(titleOf(frame));
    }
  }
  if (cover()) {
    scrollTo({top: maximizedIn(query) ? 0 : scrollBehind ?? 0, behavior: "instant"});
  }
  if (hash) {
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }
  announce(titles);
}

/** The window has news, and something that the news would wipe out. To press it shows the news in any case. */
function tellNews(frame) {
  if (frame.querySelector(".tz-news")) {
    return;
  }
  const news = template("news");
  news.addEventListener("click", () => renew(frame));
  frame.querySelector(".tz-window-head h2").after(news);
}

// 4 Links and forms ----------------------------------------------------------------------------------------------------------------

/** The address if following it is an interaction of a window on this page. */
function ours(element, address, target) {
  const frame = element.closest(".tz-window");
  const url = new URL(address, location.href);
  const here = frame && path === base && url.origin === location.origin
    && (url.pathname === path || url.pathname === `${base}/window/${idOf(frame)}`);
  const fits = url.search.length + shown.length < ADDRESS_MAX_CHARS;
  return here && fits && (!target || target === "_self") && !url.searchParams.has("_r") && !url.searchParams.has("_open") ? {frame, url} : undefined;
}

/** An address in a window as it is meant now: in the present state of the page, with the token of the present session. */
export function presentAddress(address, frame) {
  const url = new URL(address, location.href);
  return `${url.pathname}?${meant(url, frame)()}`;
}

/** Follows an address as if it were a link in the window; any other address the browser loads. */
export function visit(address, frame) {
  const link = frame.appendChild(Object.assign(document.createElement("a"), {href: address}));
  const found = ours(link, link.href);
  link.remove();
  if (found) {
    follow(frame, found.url);
  } else {
    location.assign(address);
  }
}

/** The query of an address in a window as it is meant when its turn has come, with the token of the present session. */
function meant(url, frame) {
  return () => {
    const query = new URLSearchParams(presentQuery(url, frame, shown));
    if (query.has("_t") && document.body.dataset.csrf) {
      query.set("_t", document.body.dataset.csrf);
    }
    return query.toString();
  };
}

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) {
    return;
  }
  const found = ours(link, link.href, link.target);
  if (found && (link.dataset.act === "refresh" || found.url.pathname !== path)) { // also the retry of a window that has failed
    event.preventDefault();
    closeMenu(link);
    renew(found.frame);
  } else if (found) {
    event.preventDefault();
    closeMenu(link);
    follow(found.frame, found.url);
  }
});

/** A menu has done its work; the window's own frame brings it back closed, where one comes. */
function closeMenu(link) {
  const menu = link.closest("details.tz-pop");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus({preventScroll: true});
  }
}

/** Shows a window anew because the user wants it, even if something typed is lost. */
async function renew(frame) {
  if (isDirty(frame) && !await confirmed("discard")) {
    return;
  }
  const rest = busy(frame);
  await fetchFrame(idOf(frame)).then(fresh => put(fresh, {acting: true}),
    () => complain(frame, problem("offline", () => renew(frame))));
  rest();
}

async function follow(frame, url) {
  const id = idOf(frame);
  if (isResized(shown, meant(url, frame)(), id) && isBoundToSize(frame) && !await confirmed("discard")) {
    return;
  }
  const wish = stateIn(url.search, id);
  const arranges = wish !== stateIn(shown, id) && (wish === "minimized" || wish === "normal");
  if (arranges && frame.closest("[data-revision]")) {
    arrange(frame, url, wish === "minimized");
  } else {
    interact({frame, query: meant(url, frame), hash: url.hash});
  }
}

// Esc leads back from a maximized window, unless something in it takes the key for itself.
document.addEventListener("keydown", event => {
  const back = document.querySelector(".tz-maximized > .tz-window-head > .tz-more, .tz-alone > .tz-window > .tz-window-head > .tz-more");
  const taken = event.defaultPrevented || event.isComposing || document.querySelector("dialog[open], details.tz-pop[open], .tz-editing")
    || event.target.closest?.("input, textarea, select, [contenteditable], [role=combobox]");
  if (event.key === "Escape" && back && !taken) {
    event.preventDefault();
    back.click();
  }
});

// The editor shows every window in its size; afterwards minimized ones leave no holes.
document.addEventListener("tz:edit", event => {
  const minimized = document.querySelector("#grid > .tz-minimized");
  if (!event.detail.editing && minimized) {
    fetchFrame(idOf(minimized)).catch(() => {}); // brings the places
  }
});

/** Minimizing is remembered with the page, so that the address need not name it; where that fails, the address does. */
async function arrange(frame, url, minimized) {
  const id = idOf(frame);
  const {context, page, csrf} = document.body.dataset;
  const rest = busy(frame);
  const stored = await fetch(`${context}/api/pages/${page}/windows/${id}/minimized`, {
    method: "PUT", credentials: "same-origin", body: JSON.stringify({minimized}),
    headers: {"Content-Type": "application/json", "X-CSRF-Token": csrf},
  }).then(response => response.ok, () => false);
  rest();
  if (!stored) {
    interact({frame, query: meant(url, frame)});
    return;
  }
  inTurn(async () => {
    shown = withoutState(shown, id);
    history.replaceState(history.state, "", addressOf(shown));
    const fresh = await fetchFrame(id);
    put(fresh, {acting: true, carry: true});
    cover();
    announce([titleOf(fresh)]);
  });
}

document.addEventListener("submit", event => {
  const form = event.target;
  const button = event.submitter;
  const method = (button?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toLowerCase();
  const kind = button?.getAttribute("formenctype") ?? form.getAttribute("enctype") ?? "application/x-www-form-urlencoded";
  const target = button?.getAttribute("formtarget") ?? form.getAttribute("target");
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const found = address && ours(form, address, target);
  if (event.defaultPrevented || !found || method !== "post" || !found.url.searchParams.has("_a") || kind === "text/plain"
      || form.acceptCharset && !/^utf-?8$/i.test(form.acceptCharset)) {
    if (!event.defaultPrevented && method === "post" && !target) {
      sent(form); // leaving the page by it loses nothing
    }
    return;
  }
  event.preventDefault();
  const data = new FormData(form, button);
  interact({
    frame: found.frame, query: meant(found.url, found.frame), hash: found.url.hash, method: "POST", form,
    body: kind === "multipart/form-data" ? data : new URLSearchParams([...data].map(([name, value]) => [name, value.name ?? value])), // a file by its name
    again: () => form.requestSubmit(button),
  });
});

// 5 History ---------------------------------------------------------------------------------------------------------------------------

addEventListener("popstate", () => inTurn(async () => {
  const wanted = location.search.slice(1);
  if (wanted === shown) {
    return; // a fragment of the page, or gone back and forth meanwhile
  }
  const top = history.state?.top;
  const covered = document.body.classList.contains("tz-covered");
  try {
    await send({id: null, query: wanted, method: "GET", hash: "", retry: () => dispatchEvent(new Event("popstate"))});
  } catch (error) {
    complain(null, problem("offline", () => dispatchEvent(new Event("popstate"))));
    console.error(error);
  }
  if (top !== undefined && !covered) {
    scrollTo({top, behavior: "instant"});
  }
}));

if (base) {
  cover();
  fetchLateWindows();
}
