using PhuocLong.Editorial.Batches;

namespace PhuocLong.Editorial.Tests.Batches;

public sealed class PickedTests
{
    private static readonly int[] shown = [4, 8, 15, 16, 23];

    [Fact]
    public void A_row_is_chosen_and_let_go_and_a_range_reaches_either_way()
    {
        var picked = new Picked();
        picked.Toggle(16, shown);
        picked.Toggle(8, shown, range: true);
        Assert.Equal([8, 15, 16], picked.Among(shown));
        picked.Toggle(15, shown);
        Assert.Equal([8, 16], picked.Among(shown));
    }

    [Fact]
    public void A_range_without_a_beginning_is_the_row_itself_and_what_left_the_list_is_no_longer_chosen()
    {
        var picked = new Picked();
        picked.Toggle(15, shown, range: true);
        Assert.Equal([15], picked.Among(shown));
        picked.ToggleAll(shown);
        Assert.Equal(5, picked.Count);
        picked.KeepTo([4, 8]);
        Assert.Equal(2, picked.Count);
        picked.ToggleAll([4, 8]);
        Assert.Equal(0, picked.Count);
    }
}
