using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PhuocLong.Editorial.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheRun : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OnBehalfOfId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PrincipalId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delegations_AspNetUsers_PrincipalId",
                        column: x => x.PrincipalId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stays",
                columns: table => new
                {
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedById = table.Column<int>(type: "INTEGER", nullable: true),
                    ClaimedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueReason = table.Column<string>(type: "TEXT", nullable: true),
                    DaysHeld = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldById = table.Column<int>(type: "INTEGER", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stays", x => new { x.ArticleId, x.Revision });
                    table.ForeignKey(
                        name: "FK_Stays_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_DeputyId_Until",
                table: "Delegations",
                columns: new[] { "DeputyId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_PrincipalId_Until",
                table: "Delegations",
                columns: new[] { "PrincipalId", "Until" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropTable(
                name: "Stays");

            migrationBuilder.DropColumn(
                name: "OnBehalfOfId",
                table: "Decisions");
        }
    }
}
