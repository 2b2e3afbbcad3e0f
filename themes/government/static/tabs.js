/*
 * What can be done with the tabs: new, copy, rename, hide and delete with a way back; their order stands in tabs-order, what
 * colleagues share in tabs-share. Pages of the portal get another name and order for this user only, and are hidden, not deleted.
 */
import {api, part} from "./api.js";
import {moveTab, liftTab as lift, pressTab} from "./tabs-order.js";
import {share, showOffers} from "./tabs-share.js";
import {announce, ask, attempt, element, openMenu, ready, text, toast} from "./ui.js";

export {moveTab, pressTab, share, showOffers};

const TITLE_MAX = 60;

const tabs = document.getElementById("tabs");
const titleOf = tab => tab.querySelector("a").textContent.trim();
const path = (name, rest = "") => `pages/${part(name)}${rest}`;
const address = name => `${document.body.dataset.context}/p/${part(name)}`;
const current = name => document.body.dataset.page === name;

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

/** A finger has rested on a tab: it is carried, or its menu opens. */
export function liftTab(tab, from) {
  lift(tab, from, () => openTabMenu(tab));
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
