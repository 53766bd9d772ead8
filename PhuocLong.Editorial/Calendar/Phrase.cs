namespace PhuocLong.Editorial.Calendar;

/// <summary>Fills the places of a sentence from the resource files, with dates and numbers the Vietnamese way.</summary>
public static class Phrase
{
    public static string With(this string sentence, params object?[] parts) => string.Format(NewsroomTime.Vietnamese, sentence, parts);
}
