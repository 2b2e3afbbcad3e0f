package org.tongzhou.core.configuration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/** Sets parameters; every change is kept and can be undone. */
@Stateless
public class ConfigurationService {
    @Inject
    @Any
    Instance<ParameterSource> sources;
    @Inject
    Configuration configuration;
    @Inject
    ParameterRepository parameters;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<ParameterChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** All parameters, those of a domain together, in its order. */
    @RequiresPermission(ConfigurationPermissions.READ)
    public List<ParameterRow> listParameters() {
        Map<String, ParameterSetting> settings = parameters.list().stream().collect(Collectors.toMap(ParameterSetting::getKey, Function.identity()));
        Map<String, ParameterChangeRow> latest = parameters.listLatestChanges().stream()
            .collect(Collectors.toMap(ParameterChange::getKey, ParameterChange::row));
        return sources.stream().flatMap(source -> source.parameters().stream())
            .sorted((one, other) -> one.domain().compareTo(other.domain())) // keeps the order within a domain
            .map(parameter -> row(parameter, settings.get(parameter.key()), latest.get(parameter.key()))).toList();
    }

    /** @throws NotFoundException if there is no such parameter */
    @RequiresPermission(ConfigurationPermissions.READ)
    public ParameterRow getParameter(@NotNull String key) {
        Parameter parameter = get(key);
        return row(parameter, parameters.find(key).orElse(null), parameters.history(key, new PageRequest(0, 1)).rows().stream().findFirst().orElse(null));
    }

    /** The changes of a parameter, the latest first. */
    @RequiresPermission(ConfigurationPermissions.READ)
    public Slice<ParameterChangeRow> listHistory(@NotNull String key, @NotNull PageRequest page) {
        return parameters.history(get(key).key(), page);
    }

    /**
     * Sets a parameter.
     *
     * @param version of the row that the administrator saw
     * @throws NotFoundException if there is no such parameter
     * @throws NotPermittedException if it is set by others
     * @throws RuleViolationException if the value is out of range, or what it is already
     * @throws StaleDataException if somebody has set it since
     */
    @RequiresPermission(ConfigurationPermissions.READ)
    public void set(@NotNull String key, int value, int version) {
        Parameter parameter = get(key);
        String needed = ConfigurationPermissions.manage(parameter);
        if (!currentUser.isPermitted(needed)) {
            throw new NotPermittedException("access.notPermitted", needed);
        }
        parameter.check(value);
        int before = configuration.number(parameter);
        if (value == before) {
            throw new RuleViolationException("configuration.sameValue", value);
        }
        setting(key).set(value == parameter.normal() ? null : value, version);
        parameters.add(new ParameterChange(key, before, value, currentUser.username(), clock.instant()));
        changed.fire(new ParameterChanged(key));
        acts.tell(AuditedAct.of(ConfigurationActs.SET, "parameter", key, "").changed("value", before, value));
    }

    /**
     * Takes a change back: sets what was before it.
     *
     * @throws NotFoundException if there is no such change
     * @throws RuleViolationException if that is what it is set to already
     * @throws StaleDataException if somebody has set it since
     */
    @RequiresPermission(ConfigurationPermissions.READ)
    public void undo(long changeId, int version) {
        ParameterChange change = parameters.findChange(changeId).orElseThrow(() -> new NotFoundException("configuration.changeNotFound"));
        set(change.getKey(), change.row().before(), version);
    }

    private ParameterSetting setting(String key) {
        return parameters.find(key).orElseGet(() -> {
            ParameterSetting first = new ParameterSetting(key);
            parameters.add(first);
            return first;
        });
    }

    private Parameter get(String key) {
        return sources.stream().flatMap(source -> source.parameters().stream()).filter(parameter -> parameter.key().equals(key)).findFirst()
            .orElseThrow(() -> new NotFoundException("configuration.notFound", key));
    }

    private ParameterRow row(Parameter parameter, ParameterSetting setting, ParameterChangeRow latest) {
        return new ParameterRow(parameter, configuration.number(parameter), setting == null ? 0 : setting.getVersion(), latest,
            currentUser.isPermitted(ConfigurationPermissions.manage(parameter)));
    }
}
