/*
 * What can be done with the tabs: new, copy, rename, reorder, hide and delete with a way back, share with colleagues, take what
 * colleagues have shared. Pages of the portal get another name and order for this user only, and are hidden, not deleted.
 */
import {api, part} from "./api.js";
import {announce, ask, dialog, element, openMenu, ready, text, toast} from "./ui.js";

const TITLE_MAX = 60;
const PEOPLE_MAX = 50;
const SEARCH_MILLIS = 200;

const tabs = document.getElementById("tabs");
const titleOf = tab => tab.querySelector("a").textContent.trim();
const path = (name, rest = "") => `pages/${part(name)}${rest}`;
const address = name => `${document.body.dataset.context}/p/${part(name)}`;
const current = name => document.body.dataset.page === name;

/** Runs a call and tells what is refused; undefined then. */
async function attempt(call) {
  try {
    await ready();
    return await call();
  } catch (error) {
    toast(error.message || text("unreachable"));
    return undefined;
  }
}

// Menus ------------------------------------------------------------------------------------------------------------------------

export async function openTabMenu(tab) {
  const listed = await attempt(() => api("GET", "pages"));
  const page = listed?.pages.find(other => other.name === tab.dataset.page);
  if (page) {
    const [first, last] = [tab === tabs.firstElementChild, tab === tabs.lastElementChild];
    const edit = document.querySelector("#edit-page:not([hidden])"); // not in sight on a phone
    openMenu(tab.querySelector(".tz-tab-menu") ?? tab.querySelector("a"), text("tab.menu", page.title), [
      current(page.name) && edit ? {label: text("tab.edit"), run: () => edit.click()} : undefined,
      {label: text("tab.rename"), run: () => renameInline(tab)},
      {label: text("tab.copy"), run: () => copy(page)},
      {label: text("tab.share"), run: () => share(page)},
      first ? undefined : {label: text("tab.left"), run: () => moveTab(tab, -1)},
      last ? undefined : {label: text("tab.right"), run: () => moveTab(tab, 1)},
      null,
      page.mustStay ? undefined : {label: text(page.own ? "tab.delete" : "tab.hide"), run: () => remove(page)},
    ].filter(item => item !== undefined));
  }
}

/** New pages, pages hidden before, pages that colleagues have shared. */
export async function openAddMenu(button) {
  const listed = await attempt(() => api("GET", "pages"));
  if (listed) {
    const hidden = listed.pages.filter(page => page.hidden);
    const here = listed.pages.find(page => current(page.name));
    openMenu(button, text("tab.add"), [
      {label: text("tab.new"), run: addPage},
      here && {label: text("tab.copyOf", here.title), run: () => copy(here)},
      listed.offers > 0 && {label: text("tab.offers", listed.offers), run: showOffers},
      hidden.length > 0 && null,
      ...hidden.map(page => ({label: text("tab.show", page.title), run: () => restore(page.name)})),
    ].filter(item => item !== false && item !== undefined));
  }
}

// Acts -------------------------------------------------------------------------------------------------------------------------

async function addPage() {
  const title = await ask(text("tab.new"), text("tab.title"), "", TITLE_MAX);
  const page = title && await attempt(() => api("POST", "pages", {title}));
  if (page) {
    location.assign(`${address(page.name)}#edit`);
  }
}

/** A page as a new one of the user's own. */
export async function copy(page) {
  await ready();
  const title = await ask(text("tab.copyOf", page.title), text("tab.title"), text("tab.copyTitle", page.title).slice(0, TITLE_MAX), TITLE_MAX);
  const made = title && await attempt(() => api("POST", "pages", {title, copyOf: page.name}));
  if (made) {
    location.assign(`${address(made.name)}#edit`);
  }
}

/** Another title; an empty one gives a page of the portal its own back. */
export function rename(page) {
  const tab = tabs.querySelector(`li[data-page="${CSS.escape(page.name)}"]`);
  if (tab) {
    renameInline(tab);
  }
}

/** The tab's name becomes a field: Enter or leaving it stores, Esc does not. */
export async function renameInline(tab) {
  await ready();
  const link = tab.querySelector("a");
  const before = titleOf(tab);
  const field = element("input", {type: "text", class: "tz-tab-field", value: before, maxlength: TITLE_MAX, "aria-label": text("tab.title")});
  let over = false;
  const end = async store => {
    if (over) {
      return;
    }
    over = true;
    const title = field.value.trim();
    field.remove();
    link.hidden = false;
    link.focus();
    if (store && title !== before) {
      const renamed = await attempt(() => api("PATCH", path(tab.dataset.page), {title}));
      if (renamed) {
        const named = title || await ownTitle(tab.dataset.page);
        show(tab, named);
        announce(text("tab.renamed", named));
      }
    }
  };
  field.addEventListener("keydown", event => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      end(event.key === "Enter");
    }
  });
  field.addEventListener("blur", () => end(true));
  link.hidden = true;
  link.after(field);
  field.select();
  field.focus();
}

/** The title that a page of the portal has for everybody. */
async function ownTitle(name) {
  const listed = await attempt(() => api("GET", "pages"));
  return listed?.pages.find(page => page.name === name)?.title ?? name;
}

function show(tab, title) {
  const link = tab.querySelector("a");
  link.textContent = link.title = title;
  tab.querySelector(".tz-tab-menu")?.setAttribute("aria-label", text("tab.menu", title));
  if (current(tab.dataset.page)) {
    document.querySelector("h1").textContent = title;
    document.title = title + document.title.slice(document.title.lastIndexOf(" · "));
  }
}

/** Hides a page of the portal, deletes one of the user's own; both can be undone. */
export async function remove(page) {
  if (!await attempt(() => api("DELETE", path(page.name)).then(() => true))) {
    return;
  }
  const left = {name: page.name, title: page.title, own: page.own};
  if (current(page.name)) {
    sessionStorage.setItem("tz-removed-page", JSON.stringify(left));
    location.assign(`${document.body.dataset.context}/`);
  } else {
    tabs.querySelector(`li[data-page="${CSS.escape(page.name)}"]`)?.remove();
    document.getElementById("tab-add").focus();
    tellRemoved(left);
  }
}

/** Says which page is gone and offers it back. */
export async function tellRemoved({name, title, own}) {
  await ready();
  toast(text(own ? "tab.deleted" : "tab.hidden", title), () => restore(name), text("undo"));
}

async function restore(name) {
  if (await attempt(() => api("POST", path(name, "/restore")).then(() => true))) {
    location.assign(address(name));
  }
}

// Order ------------------------------------------------------------------------------------------------------------------------

/** Moves a tab by keyboard or menu. */
export async function moveTab(tab, by) {
  const other = by < 0 ? tab.previousElementSibling : tab.nextElementSibling;
  if (other) {
    const focused = document.activeElement;
    by < 0 ? other.before(tab) : other.after(tab);
    focused.focus();
    await ready();
    const list = [...tabs.children];
    announce(text("tab.moved", titleOf(tab), list.indexOf(tab) + 1, list.length), true);
    await storeOrder();
  }
}

function storeOrder() {
  return attempt(() => api("PUT", "pages/order", {pages: [...tabs.querySelectorAll("li[data-page]")].map(tab => tab.dataset.page)}));
}

/** A tab is carried along the bar by mouse. */
export function pressTab(tab, from) {
  const over = new AbortController();
  const options = {signal: over.signal, capture: true};
  let carried = false;
  let start = from.clientX;
  const end = () => {
    over.abort();
    tab.style.translate = "";
    tab.classList.remove("tz-carried");
    if (carried) {
      addEventListener("click", event => event.preventDefault(), {capture: true, once: true, signal: AbortSignal.timeout(100)});
      storeOrder();
    }
  };
  addEventListener("pointermove", event => {
    carried ||= Math.abs(event.clientX - from.clientX) > 6;
    if (!carried) {
      return;
    }
    tab.classList.add("tz-carried");
    for (const other of [tab.previousElementSibling, tab.nextElementSibling]) {
      const box = other?.getBoundingClientRect();
      const before = other === tab.previousElementSibling;
      if (box && (before ? event.clientX < box.left + box.width / 2 : event.clientX > box.left + box.width / 2)) {
        start += before ? -box.width : box.width;
        before ? other.before(tab) : other.after(tab);
        break;
      }
    }
    tab.style.translate = `${event.clientX - start}px`;
  }, options);
  addEventListener("pointerup", end, options);
  addEventListener("pointercancel", end, options);
}

// Sharing ----------------------------------------------------------------------------------------------------------------------

/** Offers colleagues a copy of a page. */
export async function share(page) {
  await ready();
  const chosen = new Map();
  const found = element("div", {class: "tz-people", role: "group", "aria-label": text("share.found")});
  const chips = element("div", {class: "tz-chips"});
  const status = element("p", {class: "tz-hint", role: "status"}, text("share.hint"));
  const message = element("input", {type: "text", id: "tz-share-message", maxlength: 200, autocomplete: "off"});
  const field = element("input", {type: "search", id: "tz-share-find", autocomplete: "off", autofocus: true, input: () => search()});
  let timer;
  let sent;
  function search() {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const sought = field.value.trim();
      const answer = sought === "" ? {people: []} : await api("GET", `people?q=${part(sought)}`).catch(() => ({people: []}));
      if (sought === field.value.trim()) {
        const people = answer.people ?? answer;
        found.replaceChildren(...people.map(person => choice(person)));
        status.textContent = sought === "" ? text("share.hint") : people.length === 0 ? text("share.none", sought) : text("share.count", people.length);
      }
    }, SEARCH_MILLIS);
  }
  function choice(person) {
    const box = element("input", {type: "checkbox", change: () => {
      box.checked && chosen.size < PEOPLE_MAX ? chosen.set(person.username, person) : chosen.delete(person.username);
      box.checked = chosen.has(person.username);
      showChosen();
    }});
    box.checked = chosen.has(person.username);
    return element("label", {class: "tz-person"}, box, element("span", {}, element("b", {}, person.name), " ", element("small", {}, [person.unit, person.post].filter(Boolean).join(" · "))));
  }
  function showChosen() {
    chips.replaceChildren(...[...chosen.values()].map(person => element("button", {type: "button", class: "tz-chip", "aria-label": text("share.drop", person.name), click: () => {
      chosen.delete(person.username);
      showChosen();
      search();
      field.focus();
    }}, `${person.name} ×`)));
  }
  const send = async () => {
    if (chosen.size === 0) {
      status.textContent = text("share.choose");
      field.focus();
      return false;
    }
    sent = await attempt(() => api("POST", path(page.name, "/share"), {usernames: [...chosen.keys()], message: message.value.trim()}));
    return sent !== undefined;
  };
  await dialog(text("share.title", page.title), element("div", {class: "tz-form"}, element("p", {class: "tz-hint"}, text("share.text")),
    element("div", {class: "tz-field"}, element("label", {for: "tz-share-find"}, text("share.people")), field, chips, status, found),
    element("div", {class: "tz-field"}, element("label", {for: "tz-share-message"}, text("share.message")), message)),
  [{label: text("cancel")}, {label: text("share.do"), main: true, run: send}]);
  if (sent) {
    toast(text("share.done", sent.offered));
  }
}

/** What colleagues have shared: take it as a new page, or not. */
export async function showOffers() {
  const answer = await attempt(() => api("GET", "offers"));
  if (!answer) {
    return;
  }
  const list = element("ul", {class: "tz-offers"});
  const line = offer => {
    const item = element("li", {}, element("div", {}, element("b", {}, offer.title), element("small", {}, text("offers.from", offer.fromName, offer.windows)),
      offer.message ? element("p", {}, offer.message) : null),
    element("button", {type: "button", class: "tz-button", click: () => act(offer, item, "decline")}, text("offers.decline")),
    element("button", {type: "button", class: "tz-button tz-main", click: () => act(offer, item, "accept")}, text("offers.accept")));
    return item;
  };
  async function act(offer, item, what) {
    const page = await attempt(() => api("POST", `offers/${offer.id}/${what}`).then(made => made ?? {}));
    if (page && what === "accept") {
      location.assign(address(page.name));
    } else if (page) {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      (next ?? list.closest("dialog")).querySelector("button").focus();
      announce(text("offers.declined", offer.title));
    }
  }
  const offers = answer.offers ?? answer;
  list.append(...offers.map(line));
  await dialog(text("offers.title"), offers.length > 0 ? list : element("p", {class: "tz-empty"}, text("offers.none")), [{label: text("close"), main: true}], {size: "tz-wide"});
}
