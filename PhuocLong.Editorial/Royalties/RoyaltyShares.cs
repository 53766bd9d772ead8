namespace PhuocLong.Editorial.Royalties;

/// <summary>Parts an amount among those who share an article so that whole đồng add up exactly.</summary>
internal static class RoyaltyShares
{
    /// <summary>
    /// Each gets the equal part of what the item would come to for somebody of their kind. Everybody's đồng are rounded down, and what is
    /// left of the rounded sum goes one by one to the largest remainders, of equal ones to the first.
    /// </summary>
    public static long[] Of(long unitAmount, IReadOnlyList<decimal> coefficients)
    {
        var exact = coefficients.Select(c => c * unitAmount / coefficients.Count).ToArray();
        var amounts = exact.Select(e => (long)Math.Floor(e)).ToArray();
        var left = (long)Math.Round(coefficients.Sum() * unitAmount / Math.Max(1, coefficients.Count), MidpointRounding.AwayFromZero) - amounts.Sum();
        foreach (var at in Enumerable.Range(0, exact.Length).OrderByDescending(at => exact[at] - amounts[at]).Take((int)left))
            amounts[at]++;
        return amounts;
    }
}
