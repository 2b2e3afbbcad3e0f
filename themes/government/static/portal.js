/*
 * What a page of the portal does beyond its markup; everything also works without this file.
 * 1 menus and wide content by keyboard, 2 windows that were late, 3 forms pressed twice.
 */
"use strict";
(() => {
  const ourNonce = document.querySelector("script[nonce]").nonce; // a module has no currentScript

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
    for (const box of root.querySelectorAll(".tz-window-body, .tz-scroll")) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) {
        box.tabIndex = 0;
      }
    }
  }

  // 2 A late window is fetched and takes the place of its skeleton. --------------------------------------------------------------
  async function fetchWindow(late) {
    const response = await fetch(late.dataset.late, {headers: {"X-Requested-With": "XMLHttpRequest"}, credentials: "same-origin"});
    const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
    const answer = parsed.getElementById(late.id);
    if (!answer) {
      throw new Error(`no window ${late.id} in the answer, status ${response.status}`); // such as the login page
    }
    const theirNonce = /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy"))?.[1];
    await addToHead(parsed.querySelector("template[data-tz-head]"), theirNonce);
    const scripts = [...answer.querySelectorAll("script")].map(script => [script, renewed(script, theirNonce)]);
    const focused = late.contains(document.activeElement);
    late.replaceWith(document.adoptNode(answer));
    scripts.forEach(([script, copy]) => script.replaceWith(copy));
    dressMenus(answer);
    letScroll(answer);
    if (focused) {
      answer.querySelector("a, summary")?.focus();
    }
  }

  // What a window contributes to the head (PLT.12.5.4) is added once, however many windows bring it. Resolves when the scripts
  // among it are there, as those of the window may build on them.
  const headLoads = new WeakMap();

  async function addToHead(template, theirNonce) {
    const loads = [];
    for (const element of template?.content.children ?? []) {
      const script = element.matches("script");
      const added = script ? renewed(element, theirNonce) : document.importNode(element, true);
      const present = [...document.head.children].find(other => sameInHead(other, added));
      if (!present && script) {
        added.async = added.hasAttribute("async"); // a script made by a script would not keep the order
        if (added.src && !added.noModule && /^$|javascript|^module$/.test(added.type)) { // others tell nothing when there
          headLoads.set(added, new Promise(settled => added.onload = added.onerror = settled));
        }
      }
      if (!present) {
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

  // A parsed script does not run, its copy does. It gets this page's nonce only if it had the nonce of its own response: what
  // the Content-Security-Policy would have kept from running there does not run here either.
  function renewed(script, theirNonce) {
    const copy = document.createElement("script");
    for (const {name, value} of script.attributes) {
      if (name !== "nonce") {
        copy.setAttribute(name, value);
      }
    }
    copy.text = script.text;
    if (theirNonce && script.nonce === theirNonce) {
      copy.nonce = ourNonce;
    }
    return copy;
  }

  function fetchLateWindows() {
    for (const late of document.querySelectorAll(".tz-window[data-late]")) {
      fetchWindow(late).catch(() => {
        late.querySelector(".tz-late")?.remove();
        late.querySelector(".tz-late-failed")?.removeAttribute("hidden");
      });
    }
  }

  // 3 A double click sends a form once: its buttons rest for a moment, or until the page is come back to. -------------------------
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
  document.querySelector(".tz-pages [aria-current]")?.scrollIntoView({block: "nearest", inline: "nearest"});
  fetchLateWindows();
})();
