package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.math.BigDecimal;

import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreLevel;

/** A line of a table that is being written. */
public class RuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String key;
    private String name;
    private ScoreLevel level = ScoreLevel.CITY;
    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal instructionPoints = BigDecimal.ZERO;

    public RuleForm() {
    }

    RuleForm(RuleDraft rule) {
        key = rule.key();
        name = rule.name();
        level = rule.level();
        points = rule.points();
        instructionPoints = rule.instructionPoints();
    }

    RuleDraft draft() {
        return new RuleDraft(key, name, level, points, instructionPoints);
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public ScoreLevel getLevel() {
        return level;
    }

    public void setLevel(ScoreLevel chosen) {
        level = chosen;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal number) {
        points = number;
    }

    public BigDecimal getInstructionPoints() {
        return instructionPoints;
    }

    public void setInstructionPoints(BigDecimal number) {
        instructionPoints = number;
    }
}
