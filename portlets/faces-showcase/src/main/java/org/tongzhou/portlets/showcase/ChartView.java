package org.tongzhou.portlets.showcase;

import java.io.Serializable;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.event.ItemSelectEvent;

/** How many documents each unit sent, as a drawing and in words. */
@Named
@ViewScoped
public class ChartView implements Serializable {
    private static final long serialVersionUID = 1L;

    private int factor = 1;

    /** @return Chart.js' description of the drawing, as JSON */
    public String getModel() {
        return """
            {"type":"bar","data":{"labels":[%s],"datasets":[{"label":"%s","data":[%s],"backgroundColor":"--tz-info"}]},
            "options":{"maintainAspectRatio":false,"animation":false,"plugins":{"legend":{"display":false}}}}"""
            .formatted(Paper.UNITS.stream().map(unit -> '"' + unit + '"').collect(Collectors.joining(",")), Texts.of("chart.papers"),
                Paper.UNITS.stream().map(unit -> String.valueOf(count(unit))).collect(Collectors.joining(",")));
    }

    private int count(String unit) {
        return factor * (Paper.UNITS.indexOf(unit) + 1) * 4;
    }

    public void renew() {
        factor++;
        Texts.tell("chart.renewed", factor);
    }

    public void choose(ItemSelectEvent event) {
        Texts.tell("chart.chosen", Paper.UNITS.get(event.getItemIndex()), count(Paper.UNITS.get(event.getItemIndex())));
    }
}
