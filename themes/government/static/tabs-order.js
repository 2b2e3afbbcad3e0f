/* The order of the tabs: a tab is moved by keyboard, menu, mouse or finger; the order is stored as it is left. */
import {api} from "./api.js";
import {announce, attempt, ready, text} from "./ui.js";

const SLACK_PX = 6;
const EDGE_PX = 28; // near the ends of the bar hidden tabs come into sight
const EDGE_STEP_PX = 12;

const tabs = document.getElementById("tabs");

/** Moves a tab by one place. */
export async function moveTab(tab, by) {
  const other = by < 0 ? tab.previousElementSibling : tab.nextElementSibling;
  if (other) {
    swap(tab, other, by < 0);
    await ready();
    tell(tab);
    await storeOrder();
  }
}

/** The other one is moved: the tab may have the focus, or a finger on it. */
function swap(tab, other, before) {
  before ? tab.after(other) : tab.before(other);
}

function tell(tab) {
  const list = [...tabs.children];
  announce(text("tab.moved", tab.querySelector("a").textContent.trim(), list.indexOf(tab) + 1, list.length), true);
}

function storeOrder() {
  return attempt(() => api("PUT", "pages/order", {pages: [...tabs.querySelectorAll("li[data-page]")].map(tab => tab.dataset.page)}));
}

/** A tab is pressed by mouse: carried along the bar once the mouse has moved. */
export function pressTab(tab, from) {
  carry(tab, from, {});
}

/** A finger has rested on a tab: it is carried along the bar. held is called if the finger leaves it where it was. */
export function liftTab(tab, from, held) {
  carry(tab, from, {lifted: true, held});
}

function carry(tab, from, {lifted = false, held = () => {}}) {
  const over = new AbortController();
  const options = {signal: over.signal, capture: true};
  const bar = tabs.getBoundingClientRect();
  let carried = false;
  let start = from.clientX;
  tab.classList.toggle("tz-carried", lifted);
  const end = kept => {
    over.abort();
    tab.style.translate = "";
    tab.classList.remove("tz-carried");
    if (carried || lifted) {
      addEventListener("click", event => event.preventDefault(), {capture: true, once: true, signal: AbortSignal.timeout(100)});
    }
    if (carried) {
      storeOrder();
    } else if (lifted && kept) {
      held();
    }
  };
  addEventListener("pointermove", event => {
    carried ||= Math.abs(event.clientX - from.clientX) > SLACK_PX;
    if (!carried || event.pointerId !== from.pointerId) {
      return;
    }
    tab.classList.add("tz-carried");
    start -= reveal(event.clientX, bar);
    for (const other of [tab.previousElementSibling, tab.nextElementSibling]) {
      const box = other?.getBoundingClientRect();
      const before = other === tab.previousElementSibling;
      if (box && (before ? event.clientX < box.left + box.width / 2 : event.clientX > box.left + box.width / 2)) {
        start += before ? -box.width : box.width;
        swap(tab, other, before);
        break;
      }
    }
    tab.style.translate = `${event.clientX - start}px`;
  }, options);
  addEventListener("pointerup", () => end(true), options);
  addEventListener("pointercancel", () => end(false), options);
}

/** Scrolls the bar at its ends. @return by how many pixels */
function reveal(x, bar) {
  const before = tabs.scrollLeft;
  tabs.scrollLeft += x < bar.left + EDGE_PX ? -EDGE_STEP_PX : x > bar.right - EDGE_PX ? EDGE_STEP_PX : 0;
  return tabs.scrollLeft - before;
}
