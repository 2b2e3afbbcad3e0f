/* Chinese of PrimeFaces, corrected: a week of the office begins on Monday, dates are written 2026-11-23. */
for (const name of ["zh", "zh_CN"]) {
  if (window.PrimeFaces && PrimeFaces.locales[name]) {
    Object.assign(PrimeFaces.locales[name], { firstDay: 1, firstDayOfWeek: 1, dateFormat: "yy-mm-dd" });
  }
}
