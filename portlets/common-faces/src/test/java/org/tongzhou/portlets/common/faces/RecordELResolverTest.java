package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    private record Row(String title, boolean read) {
        String secret() {
            return "no component";
        }
    }

    private static final Row ROW = new Row("值班安排", true);

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void componentsAreRead() {
        assertThat(resolver.getValue(context, ROW, "title")).isEqualTo("值班安排");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.getValue(context, ROW, "read")).isEqualTo(true);
    }

    @Test
    void othersAreLeftToOtherResolvers() {
        assertThat(resolver.getValue(context, ROW, "secret")).isNull();
        assertThat(resolver.getValue(context, "no record", "title")).isNull();
        assertThat(resolver.getValue(context, null, "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void nothingIsWritten() {
        assertThat(resolver.isReadOnly(context, ROW, "title")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, ROW, "title", "x")).isInstanceOf(PropertyNotWritableException.class);
    }
}
