package org.nishang.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import java.text.DateFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as the product writes it: {@code yyyy-MM-dd}, weeks from Monday, names in the language. Its calendar can be
 * read by those who hear it ({@code calendar.ts}).
 */
@JsModule("./field/calendar.ts")
public class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
    }

    /**
     * Takes this day as the last of a period, and says at the field when it is before the first.
     *
     * @return whether the two days can be read
     */
    public boolean endsPeriodFrom(@Nullable LocalDate first) {
        LocalDate last = getValue();
        boolean reversed = first != null && last != null && last.isBefore(first);
        if (reversed) {
            setErrorMessage(getTranslation("common.input.period", first, last));
        }
        setInvalid(reversed);
        return !isInvalid();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var names = DateFormatSymbols.getInstance(getLocale());
        var words = new DatePickerI18n();
        // The other forms are what people paste from sheets.
        words.setDateFormats(
                "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy年MM月dd日", "yyyy年MM月dd号", "yyyy / MM / dd", "yyyyMMdd");
        words.setFirstDayOfWeek(1);
        words.setMonthNames(List.of(getTranslation("ui.months").split(" ")));
        words.setWeekdays(Arrays.asList(names.getWeekdays()).subList(1, 8));
        words.setWeekdaysShort(List.of(getTranslation("ui.weekdays").split(" ")));
        words.setToday(getTranslation("ui.today"));
        words.setCancel(getTranslation("ui.cancel"));
        words.setBadInputErrorMessage(getTranslation("ui.date.none"));
        words.setRequiredErrorMessage(getTranslation("ui.form.missing", getLabel()));
        setI18n(words);
        // The title of a month is made in the browser, and Vaadin's words for it have no place in Java.
        getElement()
                .executeJs(
                        "setTimeout(() => this.i18n = {...this.i18n,"
                                + " formatTitle: (month, year) => $0.replace('%m', month).replace('%y', year)})",
                        getTranslation("ui.calendar", "%m", "%y"));
    }
}
