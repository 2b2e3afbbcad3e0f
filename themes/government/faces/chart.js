/*
 * Charts in the look of the portal; comes after PrimeFaces' chart.js. Words and lines take their colours and font from tokens.css, and
 * so does any colour of a chart that is written as the name of a token, such as "backgroundColor": "--tz-info". A printed page is light.
 */
(() => {
  const tokens = getComputedStyle(document.documentElement);
  const colour = value => typeof value === "string" && value.startsWith("--tz-") ? resolved(value) : Array.isArray(value) ? value.map(colour) : value;

  /* the browser works out what the tokens are made of */
  function resolved(token) {
    const probe = document.createElement("i");
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  Chart.defaults.font.family = tokens.getPropertyValue("--tz-font");
  Chart.defaults.font.size = 0.86 * parseFloat(tokens.getPropertyValue("--tz-size"));
  Chart.register({
    id: "tokens",
    beforeInit(chart) {
      chart.options.color = resolved("--tz-text-2");
      for (const scale of Object.values(chart.options.scales || {})) {
        scale.ticks.color = resolved("--tz-text-2");
        scale.grid.color = resolved("--tz-line");
      }
      for (const data of chart.data.datasets) {
        for (const name of ["backgroundColor", "borderColor"]) {
          data[name] = colour(data[name]);
        }
      }
    },
    /* PrimeFaces asks for what a pressed part shows; Chart.js knows that of parts which a mouse has touched before, but a finger has not */
    afterUpdate(chart) {
      chart.data.datasets.forEach((_, at) => {
        const {data, controller} = chart.getDatasetMeta(at);
        data.forEach((_part, number) => controller.getContext(number, false, "default"));
      });
    },
  });
})();
