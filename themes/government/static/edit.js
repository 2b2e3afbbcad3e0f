/*
 * What offers editing on every page: small, as it comes with each; the editor itself comes when it is wanted. Without it the
 * page is read-only, so its buttons stay hidden until this runs.
 */
import {ask} from "./frames.js";
import {isResting, letRest, rest} from "./rest.js";

const grid = document.getElementById("grid");
const arrangeable = grid === null ? document.querySelector(".tz-window") === null : grid.dataset.layout !== undefined;
const editButton = document.getElementById("edit-page");
const addButton = document.getElementById("tab-add");
const tabs = document.getElementById("tabs");
const editor = () => import("./editor.js");
const tabActs = () => import("./tabs.js");
const editing = () => document.body.classList.contains("tz-editing");

// The page -------------------------------------------------------------------------------------------------------------------

async function edit(then, at) {
  if (grid?.matches(".tz-alone") || document.body.matches(".tz-covered")) { // one window alone: first the page
    location.assign(`${location.pathname}#edit`);
    return;
  }
  const {startEditing} = await editor();
  const started = await startEditing(at);
  if (started) {
    then?.(started);
  }
}

const addWindow = started => started.bar.addButton.click();

if (editButton && arrangeable) {
  editButton.hidden = false;
  editButton.addEventListener("click", () => edit(started => started.bar.focus()));
  for (const sign of ["pointerenter", "focus"]) {
    editButton.addEventListener(sign, editor, {once: true}); // it is there when the button is pressed
  }
}

document.addEventListener("click", event => {
  const act = event.target.closest?.("[data-act=add], [data-act=remove]");
  if (!act || !arrangeable) {
    return;
  }
  event.preventDefault();
  const window = act.closest("[data-window]")?.dataset.window;
  act.closest("details[open]")?.removeAttribute("open");
  edit(started => window ? started.removeWindow(Number(window)) : addWindow(started), window);
});

// An address may ask for it: #edit, #add=… for a window that the search has found, #offers for what colleagues have shared.
function followHash() {
  const [, act] = /^#(edit$|add=|offers$)/.exec(location.hash) ?? [];
  if (act && arrangeable) {
    history.replaceState(history.state, "", location.pathname + location.search);
    if (act === "offers") {
      tabActs().then(({showOffers}) => showOffers());
    } else {
      edit(started => (started.empty || act === "add=") && addWindow(started));
    }
  }
  return act;
}

addEventListener("hashchange", followHash);
if (!followHash() && grid?.dataset.layer) {
  edit();
}

// A finger that rests on the head of a window picks it up.
if (grid && arrangeable && !grid.dataset.layer) {
  const heads = root => root.querySelectorAll(".tz-window-head");
  letRest(heads(grid));
  document.addEventListener("tz:window-replaced", event => letRest(heads(event.detail.element)));
  grid.addEventListener("pointerdown", event => {
    const window = event.target.closest?.(".tz-window-head")?.closest("#grid > [data-window]")?.dataset.window;
    if (window && !event.target.closest("a, summary, button") && !editing()) {
      rest(event, down => edit(started => down() && started.pointer.pickUp(Number(window), down()), window));
    }
  });
}

const inBackground = address => ask(address, {background: true})
  .then(answer => answer.ok ? answer.json() : undefined, () => undefined);
// Another tab or browser of the user, or the administrator, has arranged this page anew, or changed the tabs: the user decides when to see it.
document.addEventListener("tz:topic", async event => {
  const shown = grid?.dataset.layout && !grid.dataset.layer && !grid.matches(".tz-alone") && !document.querySelector(".tz-rearranged") && !editing();
  if (!shown || !event.detail.topics.includes("pages")) {
    return;
  }
  const [layout, {pages} = {}] = await Promise.all([inBackground(grid.dataset.layout), inBackground(`${document.body.dataset.context}/api/pages`)]);
  const tabsNow = pages?.filter(page => !page.hidden).map(page => page.name).join();
  const tabsShown = [...tabs?.querySelectorAll("li[data-page]") ?? []].map(tab => tab.dataset.page).join();
  if (!layout || layout.revision === grid.dataset.revision && tabsNow === tabsShown || editing()) { // the editor tells by itself
    return;
  }
  const note = document.getElementById("tz-rearranged").content.firstElementChild.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => location.reload());
  grid.before(note);
});

// The tabs -------------------------------------------------------------------------------------------------------------------

if (addButton && tabs) {
  addButton.hidden = false;
  addButton.setAttribute("aria-haspopup", "menu");
  addButton.addEventListener("click", async () => (await tabActs()).openAddMenu(addButton));
  for (const link of tabs.querySelectorAll("a")) {
    link.draggable = false;
  }
  letRest(tabs.children);
  tabs.addEventListener("pointerdown", async event => {
    const tab = event.target.closest("li[data-page]");
    if (!tab || event.target.closest("button, input") || event.button !== 0) {
      return;
    }
    if (event.pointerType !== "touch") {
      (await tabActs()).pressTab(tab, event);
    } else {
      rest(event, async down => {
        const {liftTab} = await tabActs();
        down() && liftTab(tab, down());
      });
    }
  });
  tabs.addEventListener("click", event => { // the page that is shown already: to its top; so its name can be clicked twice
    const link = event.target.closest("a[aria-current]");
    if (link && link.href === location.href && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      scrollTo({top: 0});
    }
  });
  tabs.addEventListener("dblclick", async event => {
    const tab = event.target.closest("a")?.parentElement;
    if (tab) {
      event.preventDefault();
      (await tabActs()).renameInline(tab);
    }
  });
  tabs.addEventListener("contextmenu", async event => {
    const tab = event.target.closest("li[data-page]");
    if (tab) {
      event.preventDefault();
      if (!isResting()) { // such a finger lifts the tab
        (await tabActs()).openTabMenu(tab);
      }
    }
  });
  tabs.addEventListener("keydown", async event => {
    const tab = event.target.closest("li[data-page]");
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (tab && event.key === "F2") {
      event.preventDefault();
      (await tabActs()).renameInline(tab);
    } else if (tab && by && event.ctrlKey && event.shiftKey) {
      event.preventDefault();
      (await tabActs()).moveTab(tab, by);
    }
  });
  const left = sessionStorage.getItem("tz-removed-page");
  if (left) {
    sessionStorage.removeItem("tz-removed-page");
    tabActs().then(({tellRemoved}) => tellRemoved(JSON.parse(left)));
  }
}

const tabMenu = document.getElementById("tab-menu");
if (tabMenu) {
  tabMenu.hidden = false;
  tabMenu.addEventListener("click", async () => (await tabActs()).openTabMenu(tabMenu.parentElement));
}
