package org.tongzhou.core.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.CommittedCache;

/** The values that somebody has set, as committed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ParameterShelf {
    private static final String ALL = "all";

    @Inject
    ParameterRepository parameters;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, Map<String, Integer>> values;

    @PostConstruct
    void open() {
        values = new CommittedCache<>(transactions, 1);
    }

    public void changed(@Observes ParameterChanged event) {
        values.changed(ALL);
    }

    /** A value that is out of range, as the range was another when it was set, counts no longer. */
    public int value(Parameter parameter) {
        int value = values.get(ALL, all -> Optional.of(read())).orElseThrow().getOrDefault(parameter.key(), parameter.normal());
        return value < parameter.min() || value > parameter.max() ? parameter.normal() : value;
    }

    private Map<String, Integer> read() {
        return parameters.list().stream().filter(ParameterSetting::isSet)
            .collect(Collectors.toUnmodifiableMap(ParameterSetting::getKey, ParameterSetting::getValue));
    }
}
