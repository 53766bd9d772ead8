using System.Text;
using PhuocLong.Editorial.Calendar;

namespace PhuocLong.Editorial.Quotas;

/// <summary>The board said in one sentence, as one would say it to the chair.</summary>
public static class BoardSentence
{
    /// <summary>As "Tháng 11: 9 trên 12 đơn vị đạt; còn 6 ngày làm việc; 2 đơn vị có nguy cơ."</summary>
    public static string Of(MonthBoard board)
    {
        var month = board.Month.Year == board.Today.Year ? board.Month.ShortName : board.Month.Name;
        var asked = board.Asked.Count();
        if (asked == 0)
            return Words.SentenceNoPolicy.With(month);
        if (board.Today < board.Month.FirstDay)
            return Words.SentenceUpcoming.With(month, asked);

        var sentence = new StringBuilder(Words.SentenceMet.With(month, board.Units(QuotaStanding.Met), asked));
        if (board.IsOpen)
            sentence.Append("; ").Append(board.WorkingDaysLeft == 0 ? Words.SentenceNoDaysLeft : Words.SentenceDaysLeft.With(board.WorkingDaysLeft));
        Append(QuotaStanding.AtRisk, Words.SentenceAtRisk);
        Append(QuotaStanding.Behind, Words.SentenceBehind);
        Append(QuotaStanding.Missed, Words.SentenceMissed);
        return sentence.Append('.').ToString();

        void Append(QuotaStanding standing, string words)
        {
            if (board.Units(standing) is > 0 and var units)
                sentence.Append("; ").Append(words.With(units));
        }
    }
}
