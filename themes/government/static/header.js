/*
 * The header: appearance without a reload, notifications behind the bell, counts that follow the news, the key "/".
 * Everything also works without this file, by forms and links.
 */
import {api} from "./api.js";
import {element, toast} from "./element.js";
import {loggedInAgain} from "./trouble.js";

// 1 Appearance ------------------------------------------------------------------------------------------------------------------
function show(name, value) {
  document.documentElement.dataset[name] = value;
  for (const button of document.querySelectorAll(`.tz-choices button[name="${name}"]`)) {
    button.setAttribute("aria-pressed", String(button.value === value));
  }
}

let choosing = Promise.resolve(); // one after the other, as they were made

async function keep(form, name, value) {
  const body = new URLSearchParams(new FormData(form));
  body.set(name, value);
  const response = await fetch(form.action, {method: "POST", body, headers: {"X-Requested-With": "XMLHttpRequest"}});
  if (!response.ok || response.redirected) {
    throw new Error(`appearance: status ${response.status}`);
  }
}

addEventListener("submit", event => {
  const form = event.target;
  const {name, value} = event.submitter ?? {};
  if (!form.matches(".tz-choices") || !value) {
    return;
  }
  event.preventDefault();
  const before = document.documentElement.dataset[name];
  if (name !== "lang") {
    show(name, value);
  }
  choosing = choosing.then(() => keep(form, name, value)).then(() => {
    if (name === "lang") {
      location.reload(); // every word changes
    }
  }).catch(() => {
    if (name !== "lang") {
      show(name, before);
    }
    toast(form.dataset.failed);
  });
}, true);

// 2 Notifications ---------------------------------------------------------------------------------------------------------------
const BELL_ROWS = 8;
const bell = document.querySelector(".tz-bell");
const news = document.getElementById("news");
const readAll = document.getElementById("news-read-all");

function count(unread) {
  for (const badge of document.querySelectorAll('[data-badge="notifications"]')) {
    badge.textContent = unread === 0 ? "" : unread > 99 ? "99+" : String(unread);
    const labelled = badge.closest("[data-label]");
    labelled.setAttribute("aria-label", labelled.dataset.label.replace("{0}", unread));
  }
  if (readAll) {
    readAll.hidden = unread === 0;
  }
}

function row({href, when, sentAt, text, read}) {
  return element("li", {}, element("a", {href},
    element("i", {class: read ? "tz-dot tz-none" : "tz-dot"}), element("span", {class: read ? "" : "tz-unread"}, text),
    element("time", {datetime: sentAt}, when), element("span", {class: "tz-hidden"}, read ? bell.dataset.read : bell.dataset.unread)));
}

async function showNews() {
  try {
    const {notifications, unread} = await api("GET", `notifications?first=0&size=${BELL_ROWS}`);
    const focused = [...news.children].findIndex(item => item.contains(document.activeElement));
    news.replaceChildren(...notifications.map(row));
    if (notifications.length === 0) {
      news.append(element("li", {class: "tz-empty"}, bell.dataset.none));
    }
    news.children[focused]?.querySelector("a")?.focus();
    count(unread);
  } catch (error) {
    news.replaceChildren(element("li", {class: "tz-empty"}, bell.dataset.failed));
    if (error.status === 401 && await loggedInAgain()) {
      await showNews();
    }
  }
}

bell?.addEventListener("toggle", () => {
  if (bell.open) {
    showNews();
  }
});

readAll?.addEventListener("click", async () => {
  try {
    await api("POST", "notifications/read", {all: true});
    await showNews();
    bell.querySelector("summary").focus();
  } catch {
    toast(bell.dataset.failed);
  }
});

document.addEventListener("tz:topic", event => {
  if (event.detail?.topics?.includes("notifications")) {
    if (bell?.open) {
      showNews();
    } else {
      api("GET", "badges").then(badges => count(badges.notifications)).catch(() => { /* the next news tells again */ });
    }
  }
});

// 3 The search box gets its script when it is first used ----------------------------------------------------------------------------
const find = document.querySelector(".tz-find");
let searching;

function attachSearch() {
  searching ??= import("./search.js").then(search => search.attach(find));
}

find?.addEventListener("focusin", attachSearch);
document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey && find?.offsetParent) {
    event.preventDefault();
    find.querySelector("input").focus();
  }
});
