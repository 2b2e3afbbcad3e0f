/* Chinese of PrimeFaces, corrected: a week of the office begins on Monday, dates are written 2026-11-23; and our own words. */
for (const name of ["zh", "zh_CN"]) {
  if (window.PrimeFaces && PrimeFaces.locales[name]) {
    Object.assign(PrimeFaces.locales[name], { firstDay: 1, firstDayOfWeek: 1, dateFormat: "yy-mm-dd", removeValue: "移除{0}", cancelUpload: "不上传{0}" });
  }
}
