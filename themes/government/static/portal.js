/*
 * What a page of the portal does beyond its markup; everything also works without this file.
 * 1 menus and wide content by keyboard, 2 forms pressed twice; interactions of windows are in navigate.js, news in live.js.
 */
import "./header.js";
import "./navigate.js";
import "./live.js";
import "./edit.js";
import "./enter.js";
import "./widgets.js";

for (const field of document.querySelectorAll("input[data-from-address]")) { // what follows # in a link reaches neither server nor log
  field.value ||= location.hash.slice(1);
}

(() => {
  // 1 A window's menu is a menu button (ARIA Authoring Practices); the user's menu, which holds forms, a disclosure. ----------
  const items = pop => [...pop.querySelectorAll(":scope > .tz-panel .tz-panel-item")];

  function dressMenus(root) {
    for (const pop of root.querySelectorAll("details.tz-menu")) {
      const summary = pop.querySelector("summary");
      summary.setAttribute("role", "button");
      summary.setAttribute("aria-haspopup", "menu");
      summary.setAttribute("aria-expanded", String(pop.open));
      const list = pop.querySelector(".tz-panel");
      list.setAttribute("role", "menu");
      list.setAttribute("aria-label", summary.getAttribute("aria-label"));
      for (const item of items(pop)) {
        item.setAttribute("role", "menuitem");
        item.tabIndex = -1;
        item.parentElement.setAttribute("role", "none");
      }
    }
  }

  function close(pop, refocus) {
    pop.open = false;
    if (refocus) {
      pop.querySelector("summary").focus();
    }
  }

  document.addEventListener("toggle", event => {
    const pop = event.target;
    if (pop.matches?.("details.tz-menu")) {
      pop.querySelector("summary").setAttribute("aria-expanded", String(pop.open));
      if (pop.open && document.activeElement === pop.querySelector("summary")) {
        items(pop)[0]?.focus();
      }
    }
    if (pop.open && pop.matches?.("details.tz-pop")) {
      for (const other of document.querySelectorAll("details.tz-pop[open]")) {
        if (other !== pop) {
          close(other);
        }
      }
    }
  }, true);

  document.addEventListener("click", event => {
    for (const pop of document.querySelectorAll("details.tz-pop[open]")) {
      if (!pop.contains(event.target)) {
        close(pop);
      }
    }
  });

  document.addEventListener("focusout", event => {
    const pop = event.target.closest?.("details.tz-pop[open]");
    if (pop && event.relatedTarget && !pop.contains(event.relatedTarget)) {
      close(pop);
    }
  });

  document.addEventListener("keydown", event => {
    const pop = event.target.closest?.("details.tz-pop");
    if (!pop) {
      return;
    }
    if (event.key === "Escape" && pop.open) {
      close(pop, true);
      event.preventDefault();
      return;
    }
    if (!pop.matches(".tz-menu")) {
      return;
    }
    const list = items(pop);
    const at = list.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1}[event.key];
    if (to === undefined || list.length === 0) {
      return;
    }
    event.preventDefault();
    pop.open = true;
    list.at(to % list.length).focus();
  });

  // What is larger than its window can be scrolled by keyboard, too.
  function letScroll(root) {
    for (const box of root.querySelectorAll(".tz-window-body, .tz-scroll, .tz-prose")) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
        box.tabIndex = 0;
      }
    }
  }

  // A window that was shown anew is dressed like those of the page.
  document.addEventListener("tz:window-replaced", event => {
    dressMenus(event.detail.element);
    letScroll(event.detail.element);
  });

  // 2 A double click sends a form once: its buttons rest for a moment, or until the page is come back to. -------------------------
  const REST_MILLIS = 2000;
  const resting = new Set();

  function wake(buttons) {
    for (const button of [...buttons]) {
      if (resting.delete(button)) {
        button.disabled = false;
      }
    }
  }

  addEventListener("submit", event => setTimeout(() => { // afterwards: a disabled button would not be sent with the form
    if (event.defaultPrevented) {
      return;
    }
    const buttons = [...event.target.elements].filter(field => field.type === "submit" && !field.disabled);
    for (const button of buttons) {
      button.disabled = true;
      resting.add(button);
    }
    setTimeout(() => wake(buttons), REST_MILLIS);
  }));
  addEventListener("pageshow", () => wake(resting));

  dressMenus(document);
  letScroll(document);
  document.querySelector(".tz-pages [aria-current]")?.parentElement.scrollIntoView({block: "nearest", inline: "nearest"});
})();
