package org.dateline.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The word lists that rules ask for by name. The words of {@code NAME_FIRST} are those of the
 * {@code lex:ListEntry} called {@code lex:name-first}, whose comment in the lexicon says what they
 * are for. A list that is missing, or that no rule asks for, is a slip and is told at start.
 */
public enum WordList {
  LENDING,
  RECOUNTING,
  UNSURE,
  GROUP_DEED,
  APPROVABLE,
  VEHICLE,
  CHANGING_NUMBER,
  BALLOT,
  STIPULATING,
  INSTALLING,
  PEOPLE_NOUN,
  NAME_FIRST,
  NAME_SPEAKS,
  NEIGHBOURING,
  REACHING,
  PARTITIVE,
  HELD_THING,
  HAPPENING,
  TAKEABLE,
  MILITARY_MEANS,
  NAME_OF,
  NAME_OWNER,
  FACILITY,
  DESCRIBES_MANY,
  OTHER_THAN,
  CAPITAL_ONLY,
  MILITARY_KIND,
  ALSO_KNOWN,
  ALIAS_TIE,
  JUDGING,
  OFFICE_NOUN,
  PORTFOLIO,
  COUNTING,
  MEASURE,
  BLAMING_FOR,
  BLAMING_ON,
  ANY_VIOLENCE,
  PRESUPPOSING,
  TAKING_AS_GIVEN,
  TAKING_PLACE,
  MADE_UP,
  ANOTHER_EVENT,
  PLURAL_EVENT,
  JOURNEY,
  REACHING_TARGET,
  WITHSTANDING,
  KIN,
  OPPONENT,
  PAIRED_STATE,
  NAMING,
  URGING,
  LEAVING_BEHIND,
  STATE_LEAVES,
  OBJECT_CONTROL,
  QUOTING,
  EXAMPLE,
  COMPOUNDED,
  ENDING,
  STOPPING,
  ATTENDING,
  STAYING_AWAY,
  PROPOSING,
  LEISURE,
  VOUCHING,
  ACCIDENT,
  CONFIDING,
  DESK,
  SETTLEMENT,
  DIVISION,
  AREA,
  LATER,
  AWAY,
  FOUNDING,
  ENGAGING,
  QUITTING,
  MANNER,
  DWELLER,
  OF_REBELS,
  UNDERTAKING,
  COMING,
  BINDING,
  SETTLING,
  TURNED_DOWN,
  THREATENED,
  DEMANDED,
  REPROACHED,
  REPORTING,
  TIME_SPAN,
  COUNTED,
  CIRCUMSTANCE,
  SUBORDINATOR,
  STANDPOINT,
  BOMBARDING;

  /** Returns the local name of its entry: {@code name-first}. */
  String entry() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the local names of the entries of all lists. */
  static List<String> entries() {
    return Arrays.stream(values()).map(WordList::entry).toList();
  }
}
