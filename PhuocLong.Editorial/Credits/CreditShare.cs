using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Credits;

/// <summary>How much of an article counts for a unit, in parts that add up exactly.</summary>
public static class CreditShare
{
    /// <summary>The parts of a whole article: divisible by every number of units up to ten, so that thirds add up to one.</summary>
    public const int Whole = 2520;

    /// <summary>The parts as a number of articles: 1.5 for one and a half.</summary>
    public static decimal Articles(this int parts) => parts % Whole == 0 ? parts / Whole : (decimal)parts / Whole;

    /// <summary>What one of several units gets when the article is shared out; what does not divide goes to the first ones.</summary>
    public static int Of(int position, int units) => (Whole / units) + (position < Whole % units ? 1 : 0);

    /// <summary>As "2" or "1,5".</summary>
    public static string Said(this decimal articles) => articles.ToString("0.##", NewsroomTime.Vietnamese);

    /// <summary>With its sign, as "+1" or "−0,5".</summary>
    public static string WithSign(this decimal articles) => (articles < 0 ? "−" : "+") + Math.Abs(articles).Said();
}
