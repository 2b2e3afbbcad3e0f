package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.FormerSlip;
import org.tongzhou.core.notices.NoticeSlipService;
import org.tongzhou.core.notices.slips.FieldKind;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipModel;

/** The reply slip of a draft while it is designed: begun with a model or a former notice's, and stored with the draft. */
@Named
@ViewScoped
public class DraftSlip implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeSlipService service;

    private final List<SlipLine> lines = new ArrayList<>();
    private int lastKey;
    private boolean perUnit;
    private FieldKind kind = FieldKind.LINE;
    private String source = "";
    private List<FormerSlip> former = List.of();
    private List<String> models = List.of();

    /** Begins with what is stored. */
    void open(Slip slip) {
        show(slip);
        former = List.copyOf(service.listFormer());
        models = service.listModels().stream().map(SlipModel::name).toList();
    }

    /** Takes another design in the place of what stands there; a field keeps its key. */
    void show(Slip slip) {
        lines.clear();
        slip.fields().forEach(field -> lines.add(SlipLine.of(field.key(), field)));
        perUnit = slip.perUnit();
        lastKey = Math.max(lastKey, lines.stream().mapToInt(SlipLine::getKey).max().orElse(0));
    }

    /** What shall be stored. */
    Slip slip() {
        return new Slip(perUnit, lines.stream().map(SlipLine::field).toList());
    }

    /** Adds a field of the kind that is chosen; its key was never another's. */
    public void add() {
        if (isOpen() && kind != null) {
            lastKey++;
            lines.add(new SlipLine(lastKey, kind));
        }
    }

    public void remove(SlipLine line) {
        lines.remove(line);
    }

    /** @param steps -1 for up, 1 for down */
    public void move(SlipLine line, int steps) {
        int at = lines.indexOf(line);
        if (at >= 0 && at + steps >= 0 && at + steps < lines.size()) {
            Collections.swap(lines, at, at + steps);
        }
    }

    /** Begins with the model, or with what the former notice asked, that is chosen. */
    public void take() {
        if (source != null && source.matches("\\d{1,18}")) {
            take(service.getSlip(Long.parseLong(source)));
        } else {
            service.listModels().stream().filter(model -> model.name().equals(source)).findFirst().ifPresent(model -> take(model.slip()));
        }
    }

    /** Its fields are new ones here. */
    private void take(Slip slip) {
        perUnit = slip.perUnit();
        lines.clear();
        slip.fields().forEach(field -> lines.add(SlipLine.of(++lastKey, field)));
    }

    public List<SlipLine> getLines() {
        return lines;
    }

    /** Whether there is room for another. */
    public boolean isOpen() {
        return lines.size() < Slip.FIELDS_MAX;
    }

    public boolean isPerUnit() {
        return perUnit;
    }

    public void setPerUnit(boolean units) {
        perUnit = units;
    }

    public FieldKind[] getKinds() {
        return FieldKind.values();
    }

    /** Of the field that is added next. */
    public FieldKind getKind() {
        return kind;
    }

    public void setKind(FieldKind chosen) {
        kind = chosen;
    }

    public List<String> getModels() {
        return models;
    }

    public List<FormerSlip> getFormer() {
        return former;
    }

    /** The name of a model, or the number of a former notice. */
    public String getSource() {
        return source;
    }

    public void setSource(String chosen) {
        source = chosen;
    }
}
