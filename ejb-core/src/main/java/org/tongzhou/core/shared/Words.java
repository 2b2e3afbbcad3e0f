package org.tongzhou.core.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which a reader sees something ({@link PlainText#isBlank}); null is none. {@code @NotBlank} takes U+3000 for a word. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Validator.class)
public @interface Words {
    /** The key of the message that says what is missing. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** For Bean Validation. */
    class Validator implements ConstraintValidator<Words, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text != null && !PlainText.isBlank(text);
        }
    }
}
