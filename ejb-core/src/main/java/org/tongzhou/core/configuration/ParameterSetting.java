package org.tongzhou.core.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tongzhou.core.shared.StaleDataException;

/** What a parameter is set to; without a value it is the normal one again. */
@Entity
@Table(name = "configuration_parameters")
@NamedQuery(name = "ParameterSetting.all", query = "SELECT s FROM ParameterSetting s ORDER BY s.key")
public class ParameterSetting {
    @Id
    @Column(name = "parameter_key", length = Parameter.KEY_MAX_CHARS)
    private String key;
    @Version
    private int version;
    @Column(name = "set_to")
    private Integer value;

    protected ParameterSetting() {
    }

    ParameterSetting(String key) {
        this.key = key;
    }

    /**
     * @param newValue null for the normal one
     * @param seenVersion of what the administrator saw, 0 if nothing had been set
     * @throws StaleDataException if somebody has set it since
     */
    void set(Integer newValue, int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("configuration.changedMeanwhile");
        }
        value = newValue;
    }

    boolean isSet() {
        return value != null;
    }

    String getKey() {
        return key;
    }

    Integer getValue() {
        return value;
    }

    int getVersion() {
        return version;
    }
}
