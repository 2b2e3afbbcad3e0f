/*
 * What a portlet of the catalogue would show this user: fetched when it is looked at, once while the drawer is open, and only to be
 * looked at. Beside the drawer for whoever points at a card or has the focus in it; within the card where its button asks for it, as on
 * a phone.
 */
import {pictureIn, ask} from "./frames.js";
import {announce, element, narrow, text} from "./ui.js";

const INTENT_MILLIS = 150; // whoever only passes a card does not ask for it
const LEAVE_MILLIS = 200; // the way from the card to what it shows
const SKELETON_AFTER_MILLIS = 150;
const LIMIT_MILLIS = 8000;
const MARGIN_PX = 12;

export class Previews {
  #bodies = new Map(); // by portlet
  #timer;
  #shown; // portlet, card

  /**
   * @param drawer beside which previews stand
   * @param list holds the cards; a card says by data-portlet what it previews
   * @param widthOf tells how many pixels a new window of a portlet takes
   */
  constructor(drawer, list, widthOf) {
    this.drawer = drawer;
    this.widthOf = widthOf;
    this.name = element("figcaption", {});
    this.place = element("div", {class: "tz-look-place"});
    this.box = element("figure", {class: "tz-look", id: "catalogue-look"}, this.name, this.place);
    const beside = event => event.pointerType !== "touch" && !narrow.matches;
    const card = event => event.target.closest?.("[data-portlet]");
    list.addEventListener("pointerover", event => beside(event) && card(event) && this.#soon(card(event)));
    list.addEventListener("focusin", event => !narrow.matches && event.target.matches(":focus-visible") && card(event) && this.#soon(card(event)));
    list.addEventListener("scroll", () => this.beside && this.#scrolled(), {passive: true});
    for (const part of [list, this.box]) {
      part.addEventListener("pointerleave", event => beside(event) && this.#later(() => this.hide(), LEAVE_MILLIS));
    }
    list.addEventListener("focusout", event => !narrow.matches && !list.contains(event.relatedTarget) && this.#later(() => this.hide(), LEAVE_MILLIS));
    this.box.addEventListener("pointerenter", () => clearTimeout(this.#timer));
  }

  /** Whether a preview stands beside the drawer. */
  get beside() {
    return this.box.isConnected && this.box.classList.contains("tz-beside");
  }

  hide() {
    clearTimeout(this.#timer);
    this.#remove();
  }

  #remove() {
    this.box.remove();
    this.#shown?.card.querySelector(".tz-look-button")?.setAttribute("aria-expanded", "false");
    this.#shown = undefined;
  }

  /** Within its card, or no longer. */
  toggle(card) {
    const open = this.#shown?.card === card && !this.beside;
    this.hide();
    if (!open) {
      this.#show(card, false);
    }
  }

  /** It stays with a card that is still pointed at; the word of a scroll may come later than the pointer. */
  #scrolled() {
    if (this.#shown.card.matches(":hover")) {
      this.#align();
    } else {
      this.#remove(); // another that is pointed at by now is still to come
    }
  }

  #later(act, millis) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, millis);
  }

  #soon(card) {
    if (this.#shown?.portlet === card.dataset.portlet) {
      clearTimeout(this.#timer);
      this.#shown.card = card;
    } else {
      this.#later(() => card.isConnected && this.#show(card, true), INTENT_MILLIS);
    }
  }

  #show(card, beside) {
    this.hide();
    const {portlet} = card.dataset;
    this.#shown = {portlet, card};
    this.box.classList.toggle("tz-beside", beside);
    this.name.textContent = text("catalogue.look.of", card.querySelector("h3").textContent);
    if (beside) {
      this.drawer.append(this.box);
    } else {
      card.append(this.box);
      card.querySelector(".tz-look-button")?.setAttribute("aria-expanded", "true");
    }
    this.place.replaceChildren(this.#body(portlet));
    this.#align();
  }

  /** Beside its card, within the screen; the window as large as fits. */
  #align() {
    const {portlet, card} = this.#shown;
    const width = this.widthOf(portlet);
    this.place.style.setProperty("--width", `${width}px`);
    this.place.style.setProperty("--scale", Math.min(1, this.place.clientWidth / width));
    if (this.beside) {
      const most = innerHeight - this.box.offsetHeight - MARGIN_PX;
      this.box.style.top = `${Math.max(MARGIN_PX, Math.min(card.getBoundingClientRect().top, most))}px`;
    }
  }

  #body(portlet) {
    const known = this.#bodies.get(portlet);
    if (known) {
      return known;
    }
    const body = element("div", {class: "tz-look-body", inert: true, "aria-busy": "true"});
    this.#bodies.set(portlet, body);
    this.#fill(body, portlet);
    return body;
  }

  async #fill(body, portlet) {
    const skeleton = setTimeout(() => body.append(element("div", {class: "tz-late"}, [1, 2, 3, 4].map(() => element("i")))), SKELETON_AFTER_MILLIS);
    const {shown, keep} = await fetchPicture(portlet);
    clearTimeout(skeleton);
    body.removeAttribute("aria-busy");
    body.replaceChildren(shown);
    if (!keep) {
      this.#bodies.delete(portlet); // the next look asks again
    }
    if (this.#shown?.portlet === portlet) {
      this.#align();
      if (!keep) {
        announce(shown.textContent.trim());
      }
    }
  }
}

/** The window, or the words that say why there is none; keep says whether that may be shown again. */
async function fetchPicture(portlet) {
  try {
    const address = `${document.body.dataset.context}/preview?portlet=${encodeURIComponent(portlet)}`;
    const response = await ask(address, {signal: AbortSignal.timeout(LIMIT_MILLIS)});
    const shown = await pictureIn(response);
    return {shown: shown ?? words("unreachable"), keep: response.ok && shown !== undefined};
  } catch (error) {
    return {shown: words(error.name === "TimeoutError" ? "catalogue.look.late" : "unreachable"), keep: false};
  }
}

const words = key => element("p", {class: "tz-empty"}, text(key));
