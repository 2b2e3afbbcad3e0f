/* A page shared with colleagues as a copy, and what colleagues have shared. */
import {api, part} from "./api.js";
import {announce, attempt, dialog, element, ready, text, toast} from "./ui.js";

const PEOPLE_MAX = 50;
const SEARCH_MILLIS = 200;

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
    sent = await attempt(() => api("POST", `pages/${part(page.name)}/share`, {usernames: [...chosen.keys()], message: message.value.trim()}));
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
      location.assign(`${document.body.dataset.context}/p/${part(page.name)}`);
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
