package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.security.NewAccount;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/tongzhou/core");

    private static final MessageInterpolator PROVIDER = new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            throw new AssertionError("the language of the server is not that of the reader");
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template + " " + context.getValidatedValue() + " " + locale;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"access", "configuration", "security", "pages", "notification", "shared", "notices", "todo"})
    void bothLanguagesSayTheSameThings(String domain) throws IOException {
        Properties chinese = load(domain, "messages.properties");
        Properties english = load(domain, "messages_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames()).allMatch(key -> key.startsWith(domain + "."));
    }

    @Test
    void languagesWithoutABundleReadChinese() {
        assertThat(Messages.text(Locale.FRENCH, "pages.notFound", "x")).isEqualTo("没有名为“x”的页面，或您无权查看。");
        assertThat(Messages.text(Locale.UK, "pages.notFound", "x")).isEqualTo("There is no page “x”, or you may not see it.");
    }

    @Test
    void aRefusalTellsItsReasonInTheReadersLanguage() {
        OfficeException refusal = new RuleViolationException("security.passwordLength", 8, 128);

        assertThat(refusal.text(Locale.CHINA)).isEqualTo("密码长度应为 8 至 128 个字符，请换一个。");
    }

    @Test
    void aWrongUserNameIsToldWhatIsAllowedInTheReadersLanguage() throws NoSuchMethodException {
        ConstraintViolation<?> wrong = violation(usernameConstraint().message(), "Xu_Nuo");

        assertThat(Messages.text(Locale.CHINA, wrong, PROVIDER))
            .isEqualTo("用户名“Xu_Nuo”不可用：请用 2 至 32 个小写字母、数字、点或连字符，以字母开头。");
        assertThat(Messages.text(Locale.UK, wrong, PROVIDER)).startsWith("The user name “Xu_Nuo” can not be used: take 2 to 32 ");
    }

    @Test
    void constraintsOfTheStandardHaveTheProvidersWordsInTheReadersLanguage() {
        assertThat(Messages.text(Locale.CHINA, violation("{jakarta.validation.constraints.NotNull.message}", "x"), PROVIDER))
            .isEqualTo("{jakarta.validation.constraints.NotNull.message} x zh_CN");
    }

    private static Pattern usernameConstraint() throws NoSuchMethodException {
        return NewAccount.class.getDeclaredMethod("username").getAnnotation(Pattern.class);
    }

    private static ConstraintViolation<?> violation(String template, Object value) {
        return (ConstraintViolation<?>) Proxy.newProxyInstance(MessagesTest.class.getClassLoader(),
            new Class<?>[] {ConstraintViolation.class}, (proxy, method, arguments) -> switch (method.getName()) {
                case "getMessageTemplate" -> template;
                case "getInvalidValue" -> value;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }

    private static Properties load(String domain, String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(domain).resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
