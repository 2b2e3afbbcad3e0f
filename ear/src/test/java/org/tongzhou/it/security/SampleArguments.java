package org.tongzhou.it.security;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Arguments of a method, made from the types of its parameters: short texts, and one long one in one of the places where a text can stand,
 * in records and collections too. Places are counted from 0 in the order of the parameters.
 */
final class SampleArguments {
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
        Map.entry(long.class, 0L), Map.entry(Long.class, 0L), Map.entry(int.class, 1), Map.entry(Integer.class, 1), Map.entry(boolean.class, false),
        Map.entry(Boolean.class, false), Map.entry(double.class, 0.0), Map.entry(byte[].class, new byte[0]), Map.entry(Instant.class, Instant.EPOCH),
        Map.entry(LocalDate.class, LocalDate.EPOCH), Map.entry(LocalTime.class, LocalTime.NOON), Map.entry(Year.class, Year.of(2026)),
        Map.entry(DayOfWeek.class, DayOfWeek.MONDAY), Map.entry(Locale.class, Locale.CHINA));
    private static final int NOWHERE = -1;
    private static final List<String> FILLERS = List.of("x", "/x", "");
    private static final int MAX_DEPTH = 6;

    private final String text;
    private final int place;
    private int places;
    private String filler = "x";

    private SampleArguments(String text, int place) {
        this.text = text;
        this.place = place;
    }

    /** How many places for a text a method has. */
    static int places(Method method) {
        SampleArguments all = new SampleArguments("x", NOWHERE);
        all.make(method);
        return all.places;
    }

    /** @throws RefusedByRecord if a record does not take the text */
    static Object[] with(Method method, String text, int place) {
        return new SampleArguments(text, place).make(method);
    }

    private Object[] make(Method method) {
        return Stream.of(method.getGenericParameterTypes()).map(type -> sample(type, 0)).toArray();
    }

    private Object sample(Type type, int depth) {
        Class<?> raw = type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : type instanceof Class<?> plain ? plain : Object.class;
        if (depth > MAX_DEPTH && !SAMPLES.containsKey(raw)) {
            return null;
        }
        if (raw == String.class) {
            return places++ == place ? text : filler.isEmpty() || filler.startsWith("/") ? filler : filler + places;
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(sample(of(type, 0), depth + 1));
        }
        if (raw == List.class || raw == Set.class || raw == Collection.class) {
            List<Object> elements = Stream.ofNullable(sample(of(type, 0), depth + 1)).toList();
            return raw == Set.class ? Set.copyOf(elements) : elements;
        }
        if (raw == Map.class) {
            Object key = sample(of(type, 0), depth + 1);
            Object value = sample(of(type, 1), depth + 1);
            return key == null || value == null ? Map.of() : Map.of(key, value);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        Object simple = SAMPLES.get(raw);
        return simple == null && raw.getName().startsWith("org.tongzhou.core.") && Modifier.isFinal(raw.getModifiers()) ? made(raw, depth) : simple;
    }

    private static Type of(Type type, int index) {
        return type instanceof ParameterizedType of ? of.getActualTypeArguments()[index] : Object.class;
    }

    /** An object that is made of what its only constructor asks for: some ask for a path, or for nothing. */
    private Object made(Class<?> type, int depth) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        int before = places;
        String outer = filler;
        Throwable refusal = null;
        for (String each : FILLERS) {
            filler = each;
            places = before;
            try {
                Object made = constructor.newInstance(Stream.of(constructor.getGenericParameterTypes()).map(part -> sample(part, depth + 1)).toArray());
                filler = outer;
                return made;
            } catch (InvocationTargetException e) {
                refusal = e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        filler = outer;
        if (place >= before && place < places) {
            throw new RefusedByRecord(refusal);
        }
        return null;
    }

    /** What a record that checks itself says of a text. */
    static final class RefusedByRecord extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedByRecord(Throwable cause) {
            super(cause);
        }
    }
}
