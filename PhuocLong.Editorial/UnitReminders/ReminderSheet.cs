using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.UnitReminders;

/// <summary>What the chair sees before reminding: the short units and the words that are offered.</summary>
public sealed record ReminderSheet(ReportingMonth Month, IReadOnlyList<ReminderChoice> Units, string Text);

/// <summary>A unit that may be reminded.</summary>
/// <param name="Missing">Whole articles it is short of.</param>
/// <param name="DueOn">The last working day on which they still come in time.</param>
/// <param name="Readers">How many contributors with an account would be told.</param>
/// <param name="Last">The last time it was reminded this month.</param>
public sealed record ReminderChoice(int UnitId, string Name, int Missing, DateOnly DueOn, int Readers, SentReminder? Last);

/// <summary>That a unit was reminded.</summary>
/// <param name="Day">Vietnam's day.</param>
public sealed record SentReminder(int Id, DateOnly Day, int Told);

/// <summary>The reminders of a month, the last of each unit, and whether this reader may send more.</summary>
public sealed record SentReminders(IReadOnlyDictionary<int, SentReminder> Units, bool MayRemind);

/// <summary>A unit to be reminded, and the last reminder that was on the screen of whoever asks for it; 0 where there was none.</summary>
public sealed record ReminderAsked(int UnitId, int SeenLastId);
