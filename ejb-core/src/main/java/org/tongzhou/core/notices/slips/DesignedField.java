package org.tongzhou.core.notices.slips;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A {@link SlipField} as it is stored, at its place. Its options stand one below the other; what it has not is empty, as rows are found by all their values. */
@Embeddable
public class DesignedField {
    private static final int OPTIONS_MAX_CHARS = SlipField.OPTIONS_MAX * (SlipField.OPTION_MAX_CHARS + 1);
    private static final int LIMIT_MAX_CHARS = 20;

    @Column(nullable = false)
    private int place;
    @Column(name = "field_key", nullable = false)
    private int key;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private FieldKind kind;
    @Column(nullable = false, length = SlipField.LABEL_MAX_CHARS)
    private String label;
    @Column(nullable = false)
    private boolean required;
    @Column(nullable = false, length = SlipField.HELP_MAX_CHARS)
    private String help;
    @Column(nullable = false, length = OPTIONS_MAX_CHARS)
    private String options;
    @Column(name = "at_least", nullable = false, length = LIMIT_MAX_CHARS)
    private String least;
    @Column(name = "at_most", nullable = false, length = LIMIT_MAX_CHARS)
    private String most;
    @Column(name = "whole_only", nullable = false)
    private boolean whole;

    protected DesignedField() {
    }

    DesignedField(int place, SlipField field) {
        this.place = place;
        this.key = field.key();
        this.kind = field.kind();
        this.label = field.label();
        this.required = field.required();
        this.help = field.help();
        this.options = String.join("\n", field.options());
        this.least = text(field.least());
        this.most = text(field.most());
        this.whole = field.whole();
    }

    /** The fields of a slip at their places. */
    public static Set<DesignedField> ofAll(Slip slip) {
        List<SlipField> all = slip.fields();
        return IntStream.range(0, all.size()).mapToObj(place -> new DesignedField(place, all.get(place))).collect(Collectors.toSet());
    }

    /** In the order of their places. */
    public static List<SlipField> listFields(Set<DesignedField> all) {
        return all.stream().sorted(Comparator.comparingInt(designed -> designed.place)).map(DesignedField::field).toList();
    }

    private SlipField field() {
        return new SlipField(key, kind, label, required, help, options.lines().toList(), number(least), number(most), whole);
    }

    private static String text(BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    private static BigDecimal number(String limit) {
        return limit.isEmpty() ? null : new BigDecimal(limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DesignedField that && place == that.place && field().equals(that.field());
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, key);
    }
}
