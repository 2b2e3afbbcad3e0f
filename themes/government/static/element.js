/* Elements, and what is said at the lower edge of the page for a while: for the scripts of every page. */

/** An element; attributes that are functions are listeners, false and null are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

const TOAST_MILLIS = 8000;
let toasted;

/** Says something for eight seconds, longer while it is pointed at or has the focus; buttons stand behind it. One is said at a time. */
export function toast(message, ...buttons) {
  closeToast();
  let timer;
  const stay = () => clearTimeout(timer);
  const leave = () => {
    stay();
    timer = setTimeout(closeToast, TOAST_MILLIS);
  };
  const said = element("span", {role: "status"});
  const box = element("div", {class: "tz-toast", pointerenter: stay, pointerleave: leave, focusin: stay, focusout: leave}, said, buttons);
  toasted = {box, stay};
  (document.querySelector("dialog[open]") ?? document.body).append(box);
  said.textContent = message; // after it stands there, so that it is read out
  leave();
}

export function closeToast() {
  toasted?.stay();
  toasted?.box.remove();
  toasted = undefined;
}
