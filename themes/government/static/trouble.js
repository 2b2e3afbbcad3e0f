/*
 * What goes wrong between a page and the portal: told where it happened, in words that came with the page; a login that has ended is
 * begun anew while everything stays.
 */

/** The address of the page, also where it shows one window alone. */
export const base = /^.*\/p\/[^/]+/.exec(location.pathname)?.[0];

/** A copy of what the page has ready to be shown, see live.jte. */
export const template = name => document.getElementById(`tz-${name}`).content.firstElementChild.cloneNode(true);

/** A message, with a button that tries again if that can be done. */
export function problem(name, retry) {
  const message = template(name);
  const button = message.querySelector("button");
  if (!retry) {
    button?.remove();
  }
  button?.addEventListener("click", () => {
    message.remove();
    retry();
  });
  return message;
}

/** What the portal says of its refusal; our own words where the answer is not the portal's. */
export async function problemIn(response, retry) {
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  const told = answer.querySelector("[data-tz-problem]");
  return told ? document.adoptNode(told) : problem("failed", retry);
}

/** Shows what went wrong in the window, where what was typed still stands; above the page where it is no window's. */
export function complain(frame, message) {
  const place = frame?.querySelector(".tz-window-body") ?? frame ?? document.getElementById("main");
  place.querySelectorAll(":scope > [data-tz-problem]").forEach(old => old.remove());
  frame && place === frame ? place.append(message) : place.prepend(message);
  message.scrollIntoView({block: "nearest"});
}

/** Asks something in a dialog; true if its main button closes it. check may refuse that. */
export function confirmed(name, check = async () => true) {
  const dialog = template(name);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(settled => {
    dialog.querySelector(".tz-main[type=button]").addEventListener("click", async () => {
      if (await check(dialog)) {
        dialog.close("yes");
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      settled(dialog.returnValue === "yes");
    });
  });
}

let askingToLogIn;

/** The session has ended: lets the user log in in another tab, while everything here stays. */
export function loggedInAgain() {
  askingToLogIn ??= confirmed("logged-out", async dialog => {
    const who = await whoIsLoggedIn();
    dialog.querySelector("[data-nobody]").hidden = who !== undefined;
    dialog.querySelector("[data-another]").hidden = who === undefined || who === document.body.dataset.user;
    return who === document.body.dataset.user && (await renewToken(), true);
  }).finally(() => askingToLogIn = undefined);
  return askingToLogIn;
}

async function pageNow() {
  const response = await fetch(base ?? location.pathname, {credentials: "same-origin"});
  return new DOMParser().parseFromString(await response.text(), "text/html").body.dataset;
}

async function whoIsLoggedIn() {
  return (await pageNow().catch(() => ({}))).user;
}

/** The token of the session if it is another one than this page's, of the same user. @return whether it was renewed */
export async function renewToken() {
  const now = await pageNow();
  if (!now.csrf || now.csrf === document.body.dataset.csrf || now.user !== document.body.dataset.user) {
    return false;
  }
  document.body.dataset.csrf = now.csrf;
  document.querySelectorAll("input[name=_csrf]").forEach(field => field.value = now.csrf);
  return true;
}
