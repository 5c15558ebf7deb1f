package org.prinuce.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the dates that gov.uk/bank-holidays and the royal proclamations give. */
class BankHolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-27",
                "2010-12-28", // Christmas Day and Boxing Day on a weekend
                "2011-04-22",
                "2011-04-25",
                "2011-04-29", // Easter; the royal wedding
                "2012-06-04",
                "2012-06-05", // the Diamond Jubilee
                "2014-04-18",
                "2014-04-21",
                "2014-05-05",
                "2014-05-26",
                "2014-08-25",
                "2014-12-25",
                "2014-12-26",
                "2015-12-28", // Boxing Day on a Saturday
                "2016-01-01",
                "2017-01-02",
                "2020-05-08", // VE Day, instead of the first Monday
                "2022-06-02",
                "2022-06-03",
                "2022-09-19", // the Platinum Jubilee; the Queen's funeral
                "2023-05-08" // the coronation
            })
    void banks_are_closed_in_england(LocalDate day) {
        assertThat(BankHolidays.inEngland(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2012-05-28", "2014-03-17", "2014-07-14", "2014-11-30", "2020-05-04", "2022-05-30", "2014-01-02"
            })
    void banks_are_open_in_england(LocalDate day) {
        assertThat(BankHolidays.inEngland(day)).isFalse();
    }

    @Test
    void every_year_has_at_least_eight() {
        for (int year = 2005; year <= 2027; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1)).filter(BankHolidays::inEngland))
                    .as("%d", year)
                    .hasSizeBetween(8, 10);
        }
    }
}
